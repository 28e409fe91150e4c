"""The classes and the attendances behind the year's figures: the same conditions, one page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.training.services.listing import Held


@dataclass(frozen=True, slots=True)
class Cut:
    """Classes that are over and began in ``[since, until)``; of one subject, one unit's people where they are named."""

    since: datetime
    until: datetime
    subject: str = ""
    unit: int = 0

    def facts(self, limit: int, offset: int) -> dict[str, Any]:
        return {
            "since": self.since, "until": self.until, "subject": self.subject, "unit": self.unit,
            "limit": limit, "offset": offset,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person at one class (lượt)."""

    lesson: int
    title: str
    starts: datetime
    hours: int
    official: int
    name: str
    unit: str
    passed: bool | None


_COUNTED = """l.status = 'closed' AND l.starts >= %(since)s AND l.starts < %(until)s
  AND (%(subject)s = '' OR l.subject = %(subject)s)"""
_CLASSES = """
SELECT count(*) OVER () AS n, l.stream, l.agency, l.title, l.subject, l.competence, l.starts, l.hours, l.outsiders, l.status,
       t.enrolled, t.here, t.passed
FROM training_lesson l CROSS JOIN LATERAL (
    SELECT count(*) AS enrolled, count(*) FILTER (WHERE here) AS here, count(*) FILTER (WHERE passed) AS passed,
           count(*) FILTER (WHERE here AND unit = %(unit)s) AS own FROM training_turn WHERE lesson = l.stream) t
WHERE {where} AND {counted} AND (%(unit)s = 0 OR t.own > 0)
ORDER BY l.starts DESC, l.stream LIMIT %(limit)s OFFSET %(offset)s
"""
_TURNS = """
SELECT count(*) OVER () AS n, l.stream AS lesson, l.title, l.starts, l.hours, t.official, coalesce(o.name, '') AS name,
       coalesce(u.name, '') AS unit, t.passed
FROM training_lesson l JOIN training_turn t ON t.lesson = l.stream AND t.here
LEFT JOIN organisation_official o ON o.id = t.official LEFT JOIN organisation_unit u ON u.id = t.unit
WHERE {where} AND {counted} AND (%(unit)s = 0 OR t.unit = %(unit)s)
ORDER BY l.starts DESC, l.stream, o.name, t.official LIMIT %(limit)s OFFSET %(offset)s
"""


_OUTSIDERS = (
    "SELECT coalesce(sum(l.outsiders), 0)::bigint AS n FROM training_lesson l WHERE {where} AND {counted}"
)


def classes_of(scope: Scope, cut: Cut, limit: int = 50, offset: int = 0) -> tuple[tuple[Held, ...], int]:
    """One page of the classes that are counted, the last first, and how many there are; one statement."""
    found, total = _page(scope, cut, _CLASSES, limit, offset)
    return tuple(Held(**row) for row in found), total


def attendances(
    scope: Scope, cut: Cut, limit: int = 50, offset: int = 0
) -> tuple[tuple[Attendance, ...], int]:
    """One page of who was there; people from outside are counted with their class and have no line."""
    found, total = _page(scope, cut, _TURNS, limit, offset)
    return tuple(Attendance(**row) for row in found), total


def outsiders(scope: Scope, cut: Cut) -> int:
    """How many from outside came to the classes counted; they belong to no unit."""
    if cut.unit:
        return 0
    where, facts = within(scope, agency="l.agency")
    sql = _OUTSIDERS.format(where=where, counted=_COUNTED)
    return int(rows(sql, {**facts, **cut.facts(1, 0)})[0]["n"])


def _page(scope: Scope, cut: Cut, sql: str, limit: int, offset: int) -> tuple[list[dict[str, Any]], int]:
    where, facts = within(scope, agency="l.agency")
    found = rows(sql.format(where=where, counted=_COUNTED), {**facts, **cut.facts(limit, offset)})
    total = int(found[0]["n"]) if found else 0
    return [{name: value for name, value in row.items() if name != "n"} for row in found], total
