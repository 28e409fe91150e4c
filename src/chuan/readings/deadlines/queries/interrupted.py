"""What interrupts dossiers, as lists: who waits for the citizen, and what waits for a head's signature."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import clear_of, facts_of, in_scope, rows

WAITING, OVERDUE, AGAIN, STOPPED = "waiting", "overdue", "again", "stopped"
"""Returned to the citizen, beyond the time for an answer, asked more than once, stopped."""
STOPPED_DAYS = 90
"""A stopped dossier leaves the counter's list after this many days; the register keeps it."""

_KIND = """
CASE WHEN d.status = 'stopped' THEN 'stopped' WHEN d.answer_by < %(at)s THEN 'overdue' ELSE 'waiting' END
"""
_RETURNED = """
WITH mine AS (
    SELECT d.stream, d.agency, d.adoption, d.code, d.title, d.status, d.paused, d.closed, d.answer_by,
           d.supplements, d.ended_by, d.owner AS person, {kind} AS kind
    FROM reading_dossier d
    WHERE {where} AND ((d.status = 'open' AND d.stop = 'supplement')
                       OR (d.status = 'stopped' AND d.closed > %(at)s - make_interval(days => %(days)s)))
), counted AS (
    SELECT count(*) FILTER (WHERE kind IN ('waiting', 'overdue')) AS n_waiting,
           count(*) FILTER (WHERE kind = 'overdue') AS n_overdue,
           count(*) FILTER (WHERE kind <> 'stopped' AND supplements > 1) AS n_again,
           count(*) FILTER (WHERE kind = 'stopped') AS n_stopped FROM mine
), shown AS (
    SELECT * FROM mine WHERE {wanted}
    ORDER BY status, answer_by NULLS LAST, closed DESC, code LIMIT %(limit)s OFFSET %(offset)s
)
SELECT counted.*, d.*, CASE WHEN {clear} THEN coalesce(p.name, '') ELSE '' END AS owner,
       CASE WHEN {clear} THEN coalesce(p.phone, '') ELSE '' END AS phone,
       (SELECT max(e.at) FROM store_event e WHERE e.stream = d.stream AND e.kind = 'dossiers.Prompted'
        AND e.at >= d.paused) AS prompted,
       (SELECT string_agg(lack ->> 'paper', ' ') FROM store_event e
        CROSS JOIN LATERAL jsonb_array_elements(e.body -> 'motion' -> 'lacks') AS listed(lack)
        WHERE d.status = 'open' AND e.stream = d.stream AND e.kind = 'dossiers.Returned' AND e.at = d.paused) AS papers
FROM counted LEFT JOIN (SELECT shown.*, r.received_unit, r.receiver FROM shown
                        JOIN reading_dossier r ON r.stream = shown.stream) d ON TRUE
LEFT JOIN dossiers_person p ON p.id = d.person
ORDER BY d.status, d.answer_by NULLS LAST, d.closed DESC, d.code
"""
_WANTED = {
    WAITING: "kind IN ('waiting', 'overdue')",
    OVERDUE: "kind = 'overdue'",
    AGAIN: "kind <> 'stopped' AND supplements > 1",
    STOPPED: "kind = 'stopped'",
}
_LENT = """(('a' || d.agency || ':' || d.procedure) = ANY(%(g_lent)s) OR EXISTS (
       SELECT 1 FROM reading_open_step o
       WHERE o.stream = d.stream AND ('u' || o.unit || ':' || d.procedure) = ANY(%(g_lent)s)))"""
"""Within a delegation for some procedures: keys "a<agency>:<procedure>", "u<unit>:<procedure>"."""
_TO_SIGN = """d.motion <> '' AND d.status = 'open' AND d.motion_by <> %(signer)s
  AND NOT EXISTS (SELECT 1 FROM reading_open_step o WHERE o.stream = d.stream AND o.official = %(signer)s)
  AND (d.agency = ANY(%(g_agencies)s) OR {lent} OR EXISTS (
       SELECT 1 FROM reading_open_step o WHERE o.stream = d.stream AND o.unit = ANY(%(g_units)s)))"""
TO_SIGN = _TO_SIGN.format(lent=_LENT)
"""Motions that ``signer`` may sign: nothing of his own, nothing that he holds (see ``granting``)."""
_MOTIONS = """
SELECT d.stream, d.agency, d.code, d.title, d.motion AS kind, d.promised, d.legal, d.target, d.paused,
       CASE WHEN {clear} OR {lent} THEN coalesce(p.name, '') ELSE '' END AS owner, coalesce(f.name, '') AS by,
       coalesce((SELECT u.name FROM reading_open_step o JOIN organisation_unit u ON u.id = o.unit
                 WHERE o.stream = d.stream ORDER BY o.step LIMIT 1), '') AS unit_name,
       (SELECT max(e.at) FROM store_event e WHERE e.stream = d.stream AND e.kind = 'dossiers.Proposed') AS since,
       count(*) OVER () AS n
FROM reading_dossier d
LEFT JOIN dossiers_person p ON p.id = d.owner
LEFT JOIN organisation_official f ON f.id = d.motion_by
WHERE {mine} ORDER BY d.target NULLS LAST, d.code LIMIT %(limit)s
"""


@dataclass(frozen=True, slots=True)
class Returned:
    """A dossier the citizen must complete, or one that was stopped; ``papers``: keys of what was asked.

    ``prompted``: when the citizen was last reminded; ``owner`` and ``phone`` are "" where covered.
    """

    stream: int
    agency: int
    adoption: int
    code: str
    title: str
    kind: str
    since: datetime | None
    closed: datetime | None
    answer_by: datetime | None
    supplements: int
    ended_by: str
    owner: str
    phone: str
    prompted: datetime | None
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Waiters:
    """One page of them and how many there are of each sort."""

    rows: tuple[Returned, ...]
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """What waits for a head's signature (đề nghị chờ ký): ``kind`` as in the dossiers' motions."""

    stream: int
    agency: int
    code: str
    title: str
    kind: str
    promised: datetime | None
    legal: datetime | None
    target: datetime | None
    paused: datetime | None
    owner: str
    by: str
    unit_name: str
    since: datetime | None


def returned(scope: Scope, at: datetime, wanted: str = WAITING, limit: int = 50, offset: int = 0) -> Waiters:
    """Dossiers that wait for their citizens, nearest to the end of the wait first; one statement."""
    where, _ = in_scope(scope)
    sql = _RETURNED.format(kind=_KIND, where=where, wanted=_WANTED[wanted], clear=clear_of(scope))
    facts = facts_of(scope, {"at": at, "days": STOPPED_DAYS, "limit": limit, "offset": offset})
    found = rows(sql, facts)
    counts = {name: int(found[0][f"n_{name}"]) for name in _WANTED}
    return Waiters(tuple(_returned(row) for row in found if row["stream"]), counts)


def motions(
    scope: Scope, signer: int, lent: tuple[str, ...] = (), limit: int = 200
) -> tuple[tuple[Asked, ...], int]:
    """What this person may sign within the scope of granting, nearest limit first, and the number of all;
    ``lent`` as in ``granting``.
    """
    sql = _MOTIONS.format(clear=clear_of(scope), lent=_LENT, mine=TO_SIGN)
    found = rows(sql, facts_of(scope, {**granting(scope, signer, lent), "limit": limit}))
    shown = tuple(Asked(**{name: row[name] for name in Asked.__slots__}) for row in found)
    return shown, int(found[0]["n"]) if found else 0


def granting(scope: Scope, signer: int, lent: tuple[str, ...] = ()) -> dict[str, Any]:
    """The facts of ``TO_SIGN``; ``lent``: what is signed under delegations for some procedures (see ``_LENT``)."""
    reach = {"g_agencies": sorted(scope.agencies), "g_units": sorted(scope.units)}
    return {"signer": signer, "g_lent": list(lent), **reach}


_HALF_WAY = """
SELECT d.stream FROM reading_dossier d
WHERE d.status = 'open' AND d.stop = 'supplement' AND d.answer_by >= %(at)s
  AND %(at)s >= d.paused + (d.answer_by - d.paused) / 2
  AND NOT EXISTS (SELECT 1 FROM store_event e WHERE e.stream = d.stream AND e.kind = 'dossiers.Prompted'
                  AND e.at >= d.paused)
ORDER BY d.answer_by, d.stream
"""
_PAST_THE_LAW = """
SELECT d.stream, d.adoption FROM reading_dossier d
WHERE d.status = 'open' AND d.system = '' AND d.stop = '' AND d.silent = '' AND d.legal < %(at)s
ORDER BY d.legal, d.stream
"""
_MAY_CLOSE = """
SELECT d.code FROM reading_dossier d
WHERE d.status = 'open' AND d.stop = 'supplement' AND d.answer_by < %(at)s ORDER BY d.answer_by, d.code
"""


def half_way(scope: Scope, at: datetime) -> tuple[int, ...]:
    """Dossiers whose citizens let half of their time pass and were not reminded since; the machine's own list."""
    return tuple(int(row["stream"]) for row in _everywhere(scope, _HALF_WAY, at))


def past_the_law(scope: Scope, at: datetime) -> tuple[tuple[int, int], ...]:
    """(dossier, adoption) of what is open beyond its legal limit, nothing waited for; the machine's own list."""
    return tuple((int(row["stream"]), int(row["adoption"])) for row in _everywhere(scope, _PAST_THE_LAW, at))


def may_close(scope: Scope, at: datetime) -> tuple[str, ...]:
    """Codes of what a person may close now, for its citizen's time is over; the machine's own list."""
    return tuple(str(row["code"]) for row in _everywhere(scope, _MAY_CLOSE, at))


def _everywhere(scope: Scope, sql: str, at: datetime) -> list[dict[str, Any]]:
    return rows(sql, {"at": at}) if scope.everywhere else []


def _returned(row: dict[str, Any]) -> Returned:
    kept = {name: row[name] for name in Returned.__slots__ if name not in {"papers", "since"}}
    return Returned(**kept, since=row["paused"], papers=tuple((row["papers"] or "").split()))
