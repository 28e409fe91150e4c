"""What an ISO document says beyond the procedure that runs: purpose, terms, what is kept how long, who wrote it.

An agency's own words stand in its adoption and are frozen with it; where it has said nothing the catalogue's hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Cited:
    """A text the document refers to."""

    number: str
    name: str
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """A record (hồ sơ lưu): where it lies, a role of the procedure or words, and for how long."""

    key: str
    name: str
    place: str
    keep: str
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Hand:
    """Who wrote, looked over or approved; the name is empty where nobody has said it."""

    name: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """``marks``: the patterns of the codes of the document and of its forms; ``receivers`` beyond the units at work."""

    purpose: str
    terms: tuple[tuple[str, str], ...] = ()
    records: tuple[Kept, ...] = ()
    cited: tuple[Cited, ...] = ()
    receivers: tuple[str, ...] = ()
    written: Hand = Hand()
    reviewed: Hand = Hand()
    marks: tuple[str, str] = ("QT.{field}.{number}", "BM.{field}.{number}.{form}")


def said_by(agency: Mapping[str, Any], default: Said) -> Said:
    """The catalogue's words with those of an adoption in their place."""
    own = {name: read(agency[name]) for name, read in _READ.items() if agency.get(name)}
    return replace(default, **own)


def _pairs(rows: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(term), str(meaning)) for term, meaning in rows)


def _kept(rows: Any) -> tuple[Kept, ...]:
    """What an agency says of its own records it answers for itself."""
    return tuple(
        Kept(str(at), str(row["name"]), str(row["place"]), str(row["keep"]), verified=True)
        for at, row in enumerate(rows)
    )


def _marks(row: Any) -> tuple[str, str]:
    return str(row[0]), str(row[1])


def _hand(row: Any) -> Hand:
    return Hand(str(row.get("name", "")), str(row.get("title", "")))


_READ: Mapping[str, Any] = {
    "purpose": str,
    "terms": _pairs,
    "records": _kept,
    "receivers": lambda rows: tuple(str(one) for one in rows),
    "written": _hand,
    "reviewed": _hand,
    "marks": _marks,
}
