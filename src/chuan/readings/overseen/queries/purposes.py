"""Purposes of one person: those that hold now, and all of them.

Tables read by this room: reading_purpose, reading_read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_MINE = """
SELECT p.stream, p.kind, p.words, p.stated, p.until, p.agency, p.mandate, p.drawn, p.drawn_of, p.closed,
       (SELECT count(*) FROM reading_read r WHERE r.stream = p.stream AND NOT r.barred) AS reads
FROM reading_purpose p WHERE {where} ORDER BY p.stated DESC, p.stream DESC LIMIT %(limit)s
"""


@dataclass(frozen=True, slots=True)
class PurposeLine:
    """One purpose as its own list shows it."""

    stream: int
    kind: str
    words: int | None
    stated: datetime
    until: datetime
    agency: int
    mandate: int
    drawn: int
    drawn_of: int
    closed: bool
    reads: int


def live(scope: Scope, at: datetime) -> tuple[PurposeLine, ...]:
    """Those of the people in scope that hold at a moment, the latest first."""
    where, facts = within(scope, official="p.official")
    return _lines(f"{where} AND p.until > %(at)s AND NOT p.closed", {**facts, "at": at, "limit": 50})


def of_mandate(mandate: int) -> int | None:
    """The stream in which readings under a mandate are kept; None before the first."""
    found = _lines("p.mandate = %(mandate)s", {"mandate": mandate, "limit": 1})
    return found[0].stream if found else None


def stated(scope: Scope, limit: int = 50) -> tuple[PurposeLine, ...]:
    """Everything the people in scope stated, the latest first."""
    where, facts = within(scope, official="p.official")
    return _lines(where, {**facts, "limit": limit})


def _lines(where: str, facts: dict[str, object]) -> tuple[PurposeLine, ...]:
    return tuple(PurposeLine(**row) for row in rows(_MINE.format(where=where), facts))
