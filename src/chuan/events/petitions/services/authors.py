"""Who wrote: kept beside the events, given out by id to whoever the caller has found may know."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.text import nfc
from chuan.events.petitions.models import Author as Row


@dataclass(frozen=True, slots=True)
class Author:
    """A citizen as he gave himself; any of it may be missing."""

    name: str = ""
    address: str = ""
    phone: str = ""

    @property
    def complete(self) -> bool:
        """With name, address and phone: without them it is no petition that is received."""
        return bool(self.name.strip() and self.address.strip() and self.phone.strip())

    @property
    def words(self) -> tuple[str, ...]:
        """What must not be published, beside the name."""
        return tuple(one for one in (self.address, self.phone) if one.strip())


def keep(stream: int, author: Author) -> Id:
    """Keep an author's data; the id that events carry."""
    number = new_id()
    values = {name: nfc(value).strip() for name, value in asdict(author).items()}
    Row.objects.create(id=number, stream=stream, **values)
    return Id(number)


def change(number: int, author: Author) -> None:
    """What was missing came later."""
    Row.objects.filter(id=number).update(
        **{name: nfc(value).strip() for name, value in asdict(author).items()}
    )


def of(number: int) -> Author:
    """An author's data as they stand; blank after erasure."""
    row = Row.objects.filter(id=number).values("name", "address", "phone").first()
    return Author(**row) if row else Author()


def erase(number: int) -> None:
    """Blank an author's data; the events stay valid."""
    Row.objects.filter(id=number).update(name="", address="", phone="")
