"""Matters and their open steps as lists show them: scope first, one statement each.

Tables read by this room: reading_matter, reading_matter_step, organisation_official.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows


@dataclass(frozen=True, slots=True)
class Work:
    """One open step of a matter."""

    stream: int
    kind: str
    title: str
    step: str
    step_name: str
    official: int
    holder: str
    since: datetime
    due: datetime | None


@dataclass(frozen=True, slots=True)
class Listed:
    """One matter; ``now``: the names of its open steps with their holders."""

    stream: int
    kind: str
    title: str
    status: str
    begun: datetime
    ended: datetime | None
    now: str
    due: datetime | None


_MINE = """
SELECT s.stream, m.kind, m.title, s.step, s.step_name, s.official, coalesce(f.name, '') AS holder, s.since, s.due
FROM reading_matter_step s JOIN reading_matter m ON m.stream = s.stream
LEFT JOIN organisation_official f ON f.id = s.official
WHERE {where} AND s.official = %(official)s ORDER BY s.due NULLS LAST, s.stream, s.step
"""
_LIST = """
SELECT count(*) OVER () AS n, m.stream, m.kind, m.title, m.status, m.begun, m.ended,
       coalesce(string_agg(s.step_name || coalesce(' · ' || f.name, ''), '; ' ORDER BY s.step), '') AS now,
       min(s.due) AS due
FROM reading_matter m
LEFT JOIN reading_matter_step s ON s.stream = m.stream
LEFT JOIN organisation_official f ON f.id = s.official
WHERE {where} AND (%(kind)s = '' OR m.kind = %(kind)s) AND (%(status)s = '' OR m.status = %(status)s)
GROUP BY m.stream ORDER BY m.status <> 'open', min(s.due) NULLS LAST, m.begun DESC
LIMIT %(limit)s OFFSET %(offset)s
"""
_COUNT = """
SELECT count(*) AS n, count(*) FILTER (WHERE due < %(at)s) AS late FROM reading_matter_step WHERE official = %(official)s
"""
_TAKEN = "EXISTS (SELECT 1 FROM reading_matter_step h WHERE h.stream = m.stream AND h.official = ANY(%(officials)s))"


class Waiting(NamedTuple):
    """How many open steps one person has, and how many of them are overdue."""

    n: int
    late: int


def held_by(scope: Scope, official: int) -> tuple[Work, ...]:
    """The open steps in scope that one person has, nearest limit first."""
    where, facts = _seen(scope)
    return tuple(Work(**row) for row in rows(_MINE.format(where=where), {**facts, "official": official}))


def listed(
    scope: Scope, kind: str = "", status: str = "", limit: int = 50, offset: int = 0
) -> tuple[tuple[Listed, ...], int]:
    """One page of the matters in scope, open ones first, and how many there are."""
    where, facts = _seen(scope)
    asked = {**facts, "kind": kind, "status": status, "limit": limit, "offset": offset}
    found = rows(_LIST.format(where=where), asked)
    total = int(found[0]["n"]) if found else 0
    return tuple(Listed(**{k: v for k, v in row.items() if k != "n"}) for row in found), total


def count(official: int, at: datetime) -> Waiting:
    """The open steps of one person; one statement."""
    asked = {"official": official, "at": at}
    (row,) = rows(_COUNT, asked)
    return Waiting(int(row["n"]), int(row["late"]))


def _seen(scope: Scope) -> tuple[str, dict[str, list[int]]]:
    """The condition that a matter ``m`` is in scope: its agency is, or a step of it is one's own."""
    facts = {"agencies": sorted(scope.agencies), "officials": sorted(scope.officials)}
    return "TRUE" if scope.everywhere else f"(m.agency = ANY(%(agencies)s) OR {_TAKEN})", facts
