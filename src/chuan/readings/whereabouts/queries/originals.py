"""The citizens' originals that are held: by whom, since when, until when.

Tables read by this room: reading_original, reading_dossier, reading_open_step, organisation_unit, organisation_official,
dossiers_person, dossiers_text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import clear_of, facts_of, in_scope, rows

AFTER = "('closed', 'stopped', 'annulled', 'returned')"
"""Statuses after which no original should be kept any more."""
_HELD = """
SELECT count(*) OVER () AS n, r.dossier, r.at, r.name, r.count, r.since, r.damaged,
       d.code, d.title, d.status, d.promised, d.closed,
       CASE WHEN {clear} OR r.unit = ANY(%(s_units)s) THEN coalesce(p.name, '') ELSE '' END AS owner,
       CASE WHEN {clear} OR r.unit = ANY(%(s_units)s) THEN coalesce(t.body, '') ELSE '' END AS note,
       coalesce(f.name, '') AS official, coalesce(u.name, '') AS unit, d.status IN {after} AS over
FROM reading_original r
JOIN reading_dossier d ON d.stream = r.dossier
LEFT JOIN dossiers_person p ON p.id = d.owner
LEFT JOIN dossiers_text t ON t.id = r.note
LEFT JOIN organisation_official f ON f.id = r.official
LEFT JOIN organisation_unit u ON u.id = r.unit
WHERE r.status = 'held' AND ({where} OR r.unit = ANY(%(s_units)s))
  AND (cardinality(%(units)s::bigint[]) = 0 OR r.unit = ANY(%(units)s))
  AND (NOT %(only_over)s OR d.status IN {after})
ORDER BY over DESC, CASE WHEN d.status IN {after} THEN r.since ELSE d.promised END NULLS LAST, r.dossier, r.at
LIMIT %(limit)s OFFSET %(offset)s
"""
_OVER = """
SELECT count(*) AS n FROM reading_original r JOIN reading_dossier d ON d.stream = r.dossier
WHERE r.status = 'held' AND d.status IN {after} AND ({where} OR r.unit = ANY(%(s_units)s))
  AND (cardinality(%(units)s::bigint[]) = 0 OR r.unit = ANY(%(units)s))
"""


@dataclass(frozen=True, slots=True)
class HeldOriginal:
    """An original somebody has; ``over``: the dossier has ended, so it should be back with the citizen."""

    dossier: int
    at: int
    name: str
    count: int
    since: datetime
    damaged: bool
    code: str
    title: str
    status: str
    promised: datetime | None
    closed: datetime | None
    owner: str
    note: str
    official: str
    unit: str
    over: bool


def held(
    scope: Scope, units: tuple[int, ...] = (), *, only_over: bool = False, limit: int = 50, offset: int = 0
) -> tuple[tuple[HeldOriginal, ...], int]:
    """Originals held in scope, those kept after the end first; ``units``: only where these units have them."""
    where, _ = in_scope(scope)
    sql = _HELD.format(clear=clear_of(scope), where=where, after=AFTER)
    facts = {"units": list(units), "only_over": only_over, "limit": limit, "offset": offset}
    found = rows(sql, facts_of(scope, facts))
    listed = tuple(HeldOriginal(**{n: row[n] for n in HeldOriginal.__slots__}) for row in found)
    return listed, int(found[0]["n"]) if found else 0


def kept_too_long(scope: Scope, units: tuple[int, ...] = ()) -> int:
    """How many originals are still held although their dossier has ended; one statement."""
    where, _ = in_scope(scope)
    facts = facts_of(scope, {"units": list(units)})
    return int(rows(_OVER.format(where=where, after=AFTER), facts)[0]["n"])
