"""Choices with who made them and all that happened to them, undone ones too; one statement each, ``scope`` first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_CHOSEN = """
SELECT c.id, c.agency_id AS agency, c.scheme, c.use, c.since, c.until, c.document, c.reason, c.undone, c.at, o.name AS by
FROM schemes_choice c JOIN organisation_official o ON o.id = c.by_id
WHERE {where} AND (%(id)s = 0 OR c.id = %(id)s) ORDER BY c.since DESC, c.at DESC, c.id DESC
"""
_TURNS = """
SELECT t.kind, t.until, t.was, t.document, t.reason, t.at, o.name AS by
FROM schemes_choice_turn t JOIN organisation_official o ON o.id = t.by_id WHERE t.choice_id = %(id)s ORDER BY t.id
"""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One choice as its page shows it."""

    id: int
    agency: int
    scheme: str
    use: str
    since: date
    until: date | None
    document: str
    reason: str
    undone: bool
    at: datetime
    by: str

    @property
    def period(self) -> Period:
        return Period(self.since, self.until)


@dataclass(frozen=True, slots=True)
class Turned:
    """What happened to it: ended, restored, undone; ``was``: its last day before."""

    kind: str
    until: date | None
    was: date | None
    document: str
    reason: str
    at: datetime
    by: str


def chosen(scope: Scope, number: int = 0) -> tuple[Chosen, ...]:
    """Every choice in scope, or the one of that id; the latest first."""
    where, facts = within(scope, agency="c.agency_id")
    return tuple(Chosen(**row) for row in rows(_CHOSEN.format(where=where), {**facts, "id": number}))


def turns(number: int) -> tuple[Turned, ...]:
    """What happened to a choice, in order."""
    return tuple(Turned(**row) for row in rows(_TURNS, {"id": number}))
