"""Classes, turns and certificates as lists and figures read them: scope first, one statement each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within


@dataclass(frozen=True, slots=True)
class Held:
    """One class of a list: how many are enrolled, came, passed."""

    stream: int
    agency: int
    title: str
    subject: str
    competence: str
    starts: datetime
    hours: int
    outsiders: int
    status: str
    enrolled: int
    here: int
    passed: int


@dataclass(frozen=True, slots=True)
class Paper:
    """One certificate of a list."""

    stream: int
    number: int
    official: int
    name: str
    competence: str
    since: date
    until: date | None
    lesson: int | None
    revoked: bool


_CLASSES = """
SELECT l.stream, l.agency, l.title, l.subject, l.competence, l.starts, l.hours, l.outsiders, l.status,
       count(t.id) AS enrolled, count(t.id) FILTER (WHERE t.here) AS here, count(t.id) FILTER (WHERE t.passed) AS passed
FROM training_lesson l LEFT JOIN training_turn t ON t.lesson = l.stream
WHERE {where} AND {which} GROUP BY l.stream ORDER BY l.starts DESC LIMIT %(limit)s
"""
_PAPERS = """
SELECT c.stream, c.number, c.official, coalesce(o.name, '') AS name, c.competence, c.since, c.until, c.lesson, c.revoked
FROM training_certificate c LEFT JOIN organisation_official o ON o.id = c.official
WHERE {where} AND {which} ORDER BY c.until NULLS LAST, c.number LIMIT %(limit)s
"""


def classes(scope: Scope, since: datetime, until: datetime, limit: int | None = 500) -> tuple[Held, ...]:
    """The classes that begin in ``[since, until)``, the last first."""
    return _held(
        scope, "l.starts >= %(since)s AND l.starts < %(until)s", {"since": since, "until": until}, limit
    )


def of_item(scope: Scope, item: int) -> tuple[Held, ...]:
    """The classes of one line of the plan."""
    return _held(scope, "l.item = %(item)s", {"item": item})


def certificates(scope: Scope, official: int | None = None) -> tuple[Paper, ...]:
    """The certificates given in scope, those that end first first; of one person where he is named."""
    return _papers(
        scope, "(%(official)s::bigint IS NULL OR c.official = %(official)s)", {"official": official}
    )


def ending(scope: Scope, day: date, before: date) -> tuple[Paper, ...]:
    """Valid on ``day``, no more before ``before``."""
    which = "NOT c.revoked AND c.until > %(day)s AND c.until < %(before)s"
    return _papers(scope, which, {"day": day, "before": before})


def _held(scope: Scope, which: str, more: dict[str, Any], limit: int | None = 200) -> tuple[Held, ...]:
    where, facts = within(scope, agency="l.agency")
    found = rows(_CLASSES.format(where=where, which=which), {**facts, **more, "limit": limit})
    return tuple(Held(**row) for row in found)


def _papers(scope: Scope, which: str, more: dict[str, Any]) -> tuple[Paper, ...]:
    where, facts = within(scope, agency="c.agency", official="c.official")
    found = rows(_PAPERS.format(where=where, which=which), {**facts, **more, "limit": 500})
    return tuple(Paper(**row) for row in found)
