"""Between agencies: whom we asked and who owes us an answer, who asked us; the late ones first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import facts_of, in_scope, rows


@dataclass(frozen=True, slots=True)
class LegLine:
    """One question: its own dossier (leg), the dossier that asks, and both agencies."""

    leg: int
    leg_code: str
    title: str
    asked: int
    asked_name: str
    stream: int
    code: str
    whole: str
    asker: int
    asker_name: str
    sent: datetime
    due: datetime | None
    ready: datetime | None
    on_time: bool
    status: str
    state: str
    promised: datetime | None


@dataclass(frozen=True, slots=True)
class LegLines:
    rows: tuple[LegLine, ...]
    total: int
    late: int


_LIST = """
WITH found AS (
    SELECT l.stream AS leg, l.code AS leg_code, l.title, l.agency AS asked, la.short_name AS asked_name,
           w.stream, w.code, w.title AS whole, w.agency AS asker, wa.short_name AS asker_name,
           l.received AS sent, l.promised AS due, l.ready, l.on_time, l.status, w.promised,
           CASE WHEN l.status = 'open' AND l.promised < %(at)s THEN 'late'
                WHEN l.status = 'open' THEN 'ok' WHEN l.ready IS NULL THEN 'over'
                WHEN l.on_time THEN 'answered' ELSE 'answered-late' END AS state
    FROM reading_dossier l
    JOIN reading_dossier w ON w.stream = l.parent
    JOIN organisation_agency la ON la.id = l.agency
    JOIN organisation_agency wa ON wa.id = w.agency
    JOIN reading_dossier d ON d.stream = {whose}.stream
    WHERE l.parent IS NOT NULL AND {where} AND (%(agency)s = 0 OR d.agency = %(agency)s)
)
SELECT count(*) OVER () AS n, count(*) FILTER (WHERE state = 'late') OVER () AS late_n, found.* FROM found
ORDER BY (state = 'late') DESC, (state = 'ok') DESC, CASE WHEN status = 'open' THEN due END, sent DESC, leg
LIMIT %(limit)s OFFSET %(offset)s
"""


def asked_of_others(
    scope: Scope, at: datetime, agency: int = 0, limit: int = 50, offset: int = 0
) -> LegLines:
    """Questions that dossiers in scope put to other agencies; one statement."""
    return _listed("w", scope, at, agency, limit, offset)


def asked_of_us(scope: Scope, at: datetime, agency: int = 0, limit: int = 50, offset: int = 0) -> LegLines:
    """Questions that other agencies put to those in scope; one statement."""
    return _listed("l", scope, at, agency, limit, offset)


def _listed(whose: str, scope: Scope, at: datetime, agency: int, limit: int, offset: int) -> LegLines:
    where, _ = in_scope(scope)
    values = {"at": at, "agency": agency, "limit": limit, "offset": offset}
    found = rows(_LIST.format(whose=whose, where=where), facts_of(scope, values))
    lines = tuple(LegLine(**{name: row[name] for name in LegLine.__slots__}) for row in found)
    return LegLines(lines, int(found[0]["n"]) if found else 0, int(found[0]["late_n"]) if found else 0)
