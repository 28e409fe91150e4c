"""Parties and officers' words: kept beside the events, found by folded text, erased without breaking them."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.text import fold, nfc, sort_key
from chuan.events.dossiers.models import Person, Text


@dataclass(frozen=True, slots=True)
class Party:
    """A person, organisation, household or child as entered at the counter."""

    name: str
    kind: str = "person"
    identity: str = ""
    born: date | None = None
    phone: str = ""
    address: str = ""
    email: str = ""
    represented_by: str = ""


def add_party(agency: int, party: Party) -> Id:
    """Keep a party's data; the id that events carry."""
    values = {field.name: getattr(party, field.name) for field in fields(party)}
    values["name"] = nfc(party.name).strip()
    number = new_id()
    Person.objects.create(
        id=number,
        agency=agency,
        folded=fold(f"{party.name} {party.identity} {party.phone}"),
        sort_key=sort_key(party.name),
        **values,
    )
    return Id(number)


def party(number: int) -> Party:
    """A party's data as it stands now (blank after erasure)."""
    names = [field.name for field in fields(Party)]
    return Party(**Person.objects.filter(id=number).values(*names).get())


def erase_party(number: int) -> None:
    """Blank a party's data; events that carry its id stay valid."""
    Person.objects.filter(id=number).update(
        name="(đã xóa)", identity="", born=None, phone="", address="", email="",
        represented_by="", folded="", sort_key="",
    )  # fmt: skip


def keep_text(stream: int, body: str) -> Id:
    """Keep an officer's words under an id; leading and trailing space dropped."""
    number = new_id()
    Text.objects.create(id=number, stream=stream, salt=secrets.token_hex(16), body=nfc(body).strip())
    return Id(number)


def keep_words(stream: int, body: str) -> Id | None:
    """Keep an officer's words where there are any."""
    return keep_text(stream, body) if body.strip() else None


def fingerprint(number: int) -> str:
    """SHA-256(salt ‖ body) of a kept text."""
    salt, body = Text.objects.values_list("salt", "body").get(id=number)
    return hashlib.sha256(f"{salt}{body}".encode()).hexdigest()


def texts(stream: int) -> dict[int, str]:
    """All words kept for a stream, by id."""
    return dict(Text.objects.filter(stream=stream).values_list("id", "body"))


def texts_of(numbers: list[int]) -> dict[int, str]:
    """These kept words, of whatever streams; one statement."""
    return dict(Text.objects.filter(id__in=numbers).values_list("id", "body"))


def known(numbers: Sequence[int]) -> set[int]:
    """Those of the numbers that are parties'."""
    return set(Person.objects.filter(id__in=list(numbers)).values_list("id", flat=True))
