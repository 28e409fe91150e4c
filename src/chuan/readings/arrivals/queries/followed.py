"""Dossiers of ministry systems as a list: the status over there, and what was told that cannot be.

Tables read: reading_tracked, reading_dossier, reading_open_step, dossiers_person, organisation_official, organisation_unit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.deadlines.queries.asking import clear_of, facts_of, in_scope

OPEN, LATE, CONFLICTS, DONE = "open", "late", "conflicts", "done"
"""The lists of tracked dossiers."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One tracked dossier; ``fault`` is the key of what cannot be, ``said`` the status then told."""

    stream: int
    agency: int
    code: str
    system: str
    status: int
    since: datetime
    fault: str
    said: int
    title: str
    owner: str
    received: datetime
    promised: datetime | None
    ready: datetime | None
    paused: datetime | None
    holder: str
    unit_name: str


@dataclass(frozen=True, slots=True)
class Followed:
    """One page of a list and the counts of all of them."""

    rows: tuple[Entry, ...]
    counts: dict[str, int]


_LISTS = {
    OPEN: "d.status = 'open'",
    LATE: "d.status = 'open' AND d.paused IS NULL AND d.promised < %(at)s",
    CONFLICTS: "t.fault <> ''",
    DONE: "d.status <> 'open'",
}
_PAGE = """
WITH mine AS (
    SELECT t.stream, t.agency, t.code, t.system, t.status, t.since, t.fault, t.said, d.title,
           CASE WHEN {clear} THEN coalesce(p.name, '') ELSE '' END AS owner,
           d.received, d.promised, d.ready, d.paused, coalesce(f.name, '') AS holder,
           coalesce(u.name, '') AS unit_name, {flags}
    FROM reading_tracked t
    JOIN reading_dossier d ON d.stream = t.stream
    LEFT JOIN reading_open_step o ON o.stream = t.stream
    LEFT JOIN dossiers_person p ON p.id = d.owner
    LEFT JOIN organisation_official f ON f.id = o.official
    LEFT JOIN organisation_unit u ON u.id = d.received_unit
    WHERE {within} AND (%(system)s = '' OR t.system = %(system)s)
), counted AS (SELECT {counts} FROM mine),
shown AS (SELECT * FROM mine WHERE in_{listed} ORDER BY promised NULLS LAST, code LIMIT %(limit)s OFFSET %(offset)s)
SELECT counted.*, shown.* FROM counted LEFT JOIN shown ON TRUE ORDER BY shown.promised NULLS LAST, shown.code
"""
_FLAGS = ", ".join(f"coalesce({sql}, FALSE) AS in_{name}" for name, sql in _LISTS.items())
_COUNTED = ", ".join(f"count(*) FILTER (WHERE in_{name}) AS n_{name}" for name in _LISTS)


def followed(
    scope: Scope, at: datetime, listed: str = OPEN, system: str = "", limit: int = 50, offset: int = 0
) -> Followed:
    """One list in scope, the nearest promise first; one statement."""
    within, _ = in_scope(scope)
    sql = _PAGE.format(
        clear=clear_of(scope), flags=_FLAGS, within=within, counts=_COUNTED, listed=_known(listed)
    )
    found = rows(sql, facts_of(scope, {"at": at, "system": system, "limit": limit, "offset": offset}))
    counts = {name: int(found[0][f"n_{name}"]) for name in _LISTS}
    names = Entry.__slots__
    return Followed(
        tuple(Entry(**{name: row[name] for name in names}) for row in found if row["stream"]), counts
    )


def _known(listed: str) -> str:
    return listed if listed in _LISTS else OPEN
