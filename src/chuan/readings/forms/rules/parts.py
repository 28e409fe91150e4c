"""What every printed form is made of: who issues it, whom it names, which papers it lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Protocol

from chuan.base.kernel.clock import local
from chuan.readings.forms.rules.form_names import form_name
from chuan.readings.forms.rules.formatting import amount, count, day_words, plain

Sheet = dict[str, object]
"""A form as its template reads it: texts ready to print, lists and truth values."""


@dataclass(frozen=True, slots=True)
class Office:
    """The issuer: ``parent`` (cơ quan chủ quản), ``name`` (cơ quan, bộ phận), ``place`` (địa danh)."""

    parent: str
    name: str
    place: str
    address: str = ""
    phone: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """``at`` is the form's own time; ``number`` its whole số, ký hiệu; ``reprint`` n = bản in lại lần n.

    ``draft``: shown before anybody signed it; the paper says so. ``circular``: the text in which the agency has read
    the forms' numbers, where the catalogue has not.
    """

    pack: str
    office: Office
    at: datetime
    number: str = ""
    reprint: int = 0
    simulated: bool = False
    draft: bool = False
    circular: str = ""


PARTY_KINDS: Mapping[str, str] = {
    "person": "Ông/Bà",
    "organisation": "Tổ chức",
    "household": "Hộ gia đình, hộ kinh doanh",
    "child": "Trẻ em",
}


@dataclass(frozen=True, slots=True)
class Party:
    """Chủ hồ sơ or người nộp; ``kind`` is a key of ``PARTY_KINDS``."""

    name: str
    kind: str = "person"
    identifier: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: ``lines`` from authority to post ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")."""

    lines: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper handed in, for one set: how many originals and copies."""

    name: str
    originals: int = 0
    copies: int = 0
    note: str = ""


class Form(Protocol):
    """Any printed form; the first of ``PAGES`` is its usual page."""

    MEANING: ClassVar[str]
    PAGES: ClassVar[tuple[str, ...]]

    @property
    def head(self) -> Head: ...

    def sheet(self) -> Sheet: ...


def head_sheet(meaning: str, head: Head) -> Sheet:
    """The frame around a form's own content: issuer, title, place and date, marks."""
    name, office = form_name(meaning, head.pack, head.circular), head.office
    return {
        "title": name.title,
        "citation": name.citation,
        "parent": plain(office.parent).upper(),
        "office": plain(office.name).upper(),
        "office_name": plain(office.name),
        "place_date": f"{plain(office.place)}, {day_words(local(head.at).date())}",
        "number": plain(head.number),
        "mark": _mark(head),
        "simulated": head.simulated,
        "address": plain(office.address),
        "phone": plain(office.phone),
        "hours": plain(office.hours),
    }


def _mark(head: Head) -> str:
    if head.draft:
        return "Dự thảo, chưa ký"
    return f"Bản in lại lần {head.reprint}" if head.reprint else ""


def party_sheet(party: Party) -> Sheet:
    """A party's lines; ``inline`` is how a sentence calls it ("Ông/Bà An", "tổ chức Hòa Bình")."""
    kind = PARTY_KINDS[party.kind]
    called = kind if party.kind == "person" else kind.lower()
    return {
        "kind": kind,
        "inline": f"{called} {plain(party.name)}",
        "name": plain(party.name),
        "identifier": plain(party.identifier),
        "address": plain(party.address),
        "phone": plain(party.phone),
        "email": plain(party.email),
    }


def signature_sheet(signature: Signature, copies: tuple[str, ...] = ()) -> Sheet:
    """The end of a letter: who signs, and the nơi nhận after the party."""
    return {
        "signature_lines": [plain(line).upper() for line in signature.lines],
        "signer": plain(signature.name),
        "copies": [plain(copy) for copy in copies],
    }


class Letter(Protocol):
    """A signed letter about one dossier."""

    MEANING: ClassVar[str]

    @property
    def head(self) -> Head: ...

    @property
    def party(self) -> Party: ...

    @property
    def code(self) -> str: ...

    @property
    def procedure(self) -> str: ...

    @property
    def received(self) -> datetime: ...

    @property
    def signature(self) -> Signature: ...


def letter_sheet(letter: Letter, copies: tuple[str, ...] = ()) -> Sheet:
    """What every letter about a dossier says: the frame, to whom, about what, and who signs."""
    about: Sheet = {
        "party": party_sheet(letter.party),
        "code": plain(letter.code),
        "procedure": plain(letter.procedure),
        "received": day_words(local(letter.received).date()),
    }
    return head_sheet(letter.MEANING, letter.head) | signature_sheet(letter.signature, copies) | about


def papers_sheet(papers: tuple[PaperLine, ...]) -> list[list[str]]:
    """Rows of the papers table: place, name, originals, copies, note."""
    return [
        [count(at), plain(paper.name), amount(paper.originals), amount(paper.copies), plain(paper.note)]
        for at, paper in enumerate(papers, start=1)
    ]
