"""What can happen to parcels. No name, address or reason stands here: those are kept beside, by id."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Line:
    """One parcel of a list: whose result, under which number, to whom; ``collect`` đồng to be paid on delivery."""

    dossier: Id
    tracking: str
    to: Id
    collect: int = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """A list for the postman was made, under the next number of the agency's year."""

    number: int
    year: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class HandedToPost:
    """The postman took all of them and signed; his name is kept beside."""

    postman: Id


@dataclass(frozen=True, slots=True)
class Delivered:
    """The citizen has it; ``collected`` đồng were paid to the post."""

    dossier: Id
    on: date
    collected: int = 0


@dataclass(frozen=True, slots=True)
class Failed:
    """The postman came in vain; it stays with the post, to be tried again."""

    dossier: Id
    reason: Id


@dataclass(frozen=True, slots=True)
class CameBack:
    """It is at the counter again and may be sent anew or fetched."""

    dossier: Id
    reason: Id


@dataclass(frozen=True, slots=True)
class Settled:
    """The post paid over what it had collected; ``reference`` of its transfer is kept beside."""

    amount: int
    reference: Id


@dataclass(frozen=True, slots=True)
class Annulled:
    """A list that was never handed over is void."""

    reason: Id


@dataclass(frozen=True, slots=True)
class CameByPost:
    """A dossier came in by this parcel."""

    dossier: Id
    tracking: str


_BAG = (Listed, HandedToPost, Delivered, Failed, CameBack, Settled, Annulled)
BAG = {f"post.{one.__name__}": one for one in _BAG}
KINDS: dict[str, type] = {**BAG, "post.CameByPost": CameByPost}
