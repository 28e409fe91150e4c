"""A procedure as it was worked: its arrows, its deviations, and the dossiers behind each figure.

Tables read: reading_conformance, reading_conformance_pass, reading_conformance_deviation, reading_dossier,
organisation_official. Days are half-open ``[since, until)`` and those of the dossier's end.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.reason import Reason
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within


@dataclass(frozen=True, slots=True)
class Asked:
    """One procedure ("" for all), under one version (0 for all), of dossiers that ended in these days."""

    procedure: str
    since: date = date(2000, 1, 1)
    until: date = date(2100, 1, 1)
    adoption: int = 0


@dataclass(frozen=True, slots=True)
class Whole:
    """How many dossiers ended, and how many of them went as declared throughout, or at least in order and roles."""

    dossiers: int
    as_declared: int
    in_order: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """A step ended with an outcome: in how many dossiers, how long it took (median, working minutes)."""

    step: str
    outcome: str
    dossiers: int
    median: int
    given: int | None
    late: int


@dataclass(frozen=True, slots=True)
class Stray:
    """Where work left the flow: of a kind, at a step, coming from ``after``; ``next`` was done in place of a skipped one."""

    kind: str
    step: str
    after: str
    next: str
    dossiers: int
    times: int


@dataclass(frozen=True, slots=True)
class Case:
    """One dossier behind a figure, and the sentence of its deviation where there is one."""

    stream: int
    code: str
    ended: datetime
    official: str
    sentence: Reason | None


_OF = """{where} AND (%(procedure)s = '' OR c.procedure = %(procedure)s) AND (%(adoption)s = 0 OR c.adoption = %(adoption)s)
  AND c.ended >= %(since)s AND c.ended < %(until)s"""

_WHOLE = f"""
SELECT count(*) AS dossiers, count(*) FILTER (WHERE c.deviations = 0) AS as_declared,
       count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM reading_conformance_deviation d
           WHERE d.stream = c.stream AND d.kind <> 'late')) AS in_order
FROM reading_conformance c WHERE {_OF}
"""  # noqa: S608 - a constant

_ARROWS = f"""
SELECT p.step, p.outcome, count(DISTINCT p.stream) AS dossiers,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY p.used) AS median, max(p.given) AS given,
       count(*) FILTER (WHERE p.late) AS late
FROM reading_conformance c JOIN reading_conformance_pass p ON p.stream = c.stream
WHERE {_OF} GROUP BY p.step, p.outcome ORDER BY p.step, p.outcome
"""  # noqa: S608 - a constant

_STRAYS = f"""
SELECT d.kind, d.step, d.after, coalesce(d.facts::json ->> 'next', '') AS next, count(DISTINCT d.stream) AS dossiers,
       count(*) AS times
FROM reading_conformance c JOIN reading_conformance_deviation d ON d.stream = c.stream
WHERE {_OF} GROUP BY d.kind, d.step, d.after, 4 ORDER BY d.kind, d.step, d.after, 4
"""  # noqa: S608 - a constant

_CASES = f"""
SELECT count(*) OVER () AS n, c.stream, c.code, c.ended, coalesce(o.name, '') AS official, d.reason, d.facts
FROM reading_conformance c JOIN reading_conformance_deviation d ON d.stream = c.stream
LEFT JOIN organisation_official o ON o.id = d.official
WHERE {_OF} AND d.kind = %(kind)s AND (%(step)s = '' OR d.step = %(step)s)
ORDER BY c.ended DESC, c.stream, d.nth LIMIT %(limit)s OFFSET %(offset)s
"""  # noqa: S608 - a constant

_PASSED = f"""
SELECT count(*) OVER () AS n, c.stream, c.code, c.ended, coalesce(o.name, '') AS official,
       NULL AS reason, NULL AS facts
FROM reading_conformance c JOIN reading_conformance_pass p ON p.stream = c.stream
LEFT JOIN organisation_official o ON o.id = p.official
WHERE {_OF} AND p.step = %(step)s AND (%(outcome)s = '' OR p.outcome = %(outcome)s)
ORDER BY c.ended DESC, c.stream, p.nth LIMIT %(limit)s OFFSET %(offset)s
"""  # noqa: S608 - a constant


def whole(scope: Scope, asked: Asked) -> Whole:
    """The figures of all of them."""
    return Whole(**_asked(scope, asked, _WHOLE)[0])


def arrows(scope: Scope, asked: Asked) -> tuple[Arrow, ...]:
    """Every way a step ended."""
    return tuple(Arrow(**row) for row in _asked(scope, asked, _ARROWS))


def strays(scope: Scope, asked: Asked) -> tuple[Stray, ...]:
    """Every kind of deviation by its place."""
    return tuple(Stray(**row) for row in _asked(scope, asked, _STRAYS))


def deviating(
    scope: Scope, asked: Asked, kind: str, step: str = "", limit: int = 50, offset: int = 0
) -> tuple[tuple[Case, ...], int]:
    """One page of the deviations of a kind, the latest dossier first; and how many there are."""
    return _cases(_asked(scope, asked, _CASES, kind=kind, step=step, limit=limit, offset=offset))


def passing(
    scope: Scope, asked: Asked, step: str, outcome: str = "", limit: int = 50, offset: int = 0
) -> tuple[tuple[Case, ...], int]:
    """One page of the dossiers in which a step was done; and how many there are."""
    return _cases(_asked(scope, asked, _PASSED, step=step, outcome=outcome, limit=limit, offset=offset))


def _cases(found: list[dict[str, Any]]) -> tuple[tuple[Case, ...], int]:
    cases = tuple(
        Case(row["stream"], row["code"], row["ended"], row["official"], _sentence(row)) for row in found
    )
    return cases, found[0]["n"] if found else 0


def _sentence(row: dict[str, Any]) -> Reason | None:
    return Reason.of(row["reason"], **json.loads(row["facts"])) if row["reason"] else None


def _asked(scope: Scope, asked: Asked, sql: str, **more: Any) -> list[dict[str, Any]]:
    where, facts = within(scope, agency="c.agency")
    named = {
        "procedure": asked.procedure,
        "adoption": asked.adoption,
        "since": datetime.combine(asked.since, time(), VIETNAM),
        "until": datetime.combine(asked.until, time(), VIETNAM),
    }
    return list(rows(sql.format(where=where), {**facts, **named, **more}))
