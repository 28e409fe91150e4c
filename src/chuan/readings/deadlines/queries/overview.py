"""What the leader sees: loads by unit and person, the calendar of promises, weeks, and hours saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import facts_of, in_scope, rows
from chuan.readings.deadlines.queries.worklist import _STATE, SOON_HOURS


@dataclass(frozen=True, slots=True)
class Load:
    """What one unit or person holds, by time state; ``oldest`` is the nearest limit passed."""

    id: int
    name: str
    place: str
    unit: int
    away: bool
    late: int
    soon: int
    ok: int
    hold: int
    people: int = 0

    @property
    def total(self) -> int:
        return self.late + self.soon + self.ok + self.hold


@dataclass(frozen=True, slots=True)
class DayDue:
    """Promises that fall on one day: how many, how many still open, how many were missed."""

    day: date
    due: int
    open: int
    late: int


@dataclass(frozen=True, slots=True)
class Week:
    """One week from Monday: dossiers received, finished, finished on time, working minutes saved."""

    monday: date
    received: int
    finished: int
    on_time: int
    saved: int


@dataclass(frozen=True, slots=True)
class Saving:
    """One procedure: how many were finished under a promise shorter than the law, and the minutes saved."""

    procedure: str
    title: str
    dossiers: int
    shorter: int
    saved: int
    unit_name: str = ""


_LOADS = """
SELECT {key} AS id, {name} AS name, {place} AS place, {unit} AS unit, {away} AS away,
       count(*) FILTER (WHERE state = 'late') AS late, count(*) FILTER (WHERE state = 'soon') AS soon,
       count(*) FILTER (WHERE state = 'ok') AS ok, count(*) FILTER (WHERE state = 'hold') AS hold,
       count(DISTINCT official) AS people
FROM (
    SELECT o.official, o.unit, coalesce(f.name, '') AS holder, coalesce(u.name, '') AS unit_name,
           EXISTS (SELECT 1 FROM organisation_absence a WHERE a.official_id = o.official
                   AND a.withdrawn_at IS NULL AND a.since <= %(at)s AND a.until > %(at)s) AS gone,
           {state} AS state
    FROM reading_open_step o
    JOIN reading_dossier d ON d.stream = o.stream
    LEFT JOIN organisation_official f ON f.id = o.official
    LEFT JOIN organisation_unit u ON u.id = o.unit
    WHERE {where} AND (%(agency)s = 0 OR d.agency = %(agency)s)
) held
GROUP BY {group} ORDER BY late DESC, soon DESC, count(*) DESC, {name}
"""
_DAYS = """
SELECT (d.promised AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, count(*) AS due,
       count(*) FILTER (WHERE d.status = 'open') AS open,
       count(*) FILTER (WHERE NOT d.on_time OR (d.status = 'open' AND d.paused IS NULL AND d.promised < %(at)s))
           AS late
FROM reading_dossier d
WHERE {where} AND (%(agency)s = 0 OR d.agency = %(agency)s) AND d.status <> 'annulled'
  AND d.promised >= %(since)s AND d.promised < %(until)s
GROUP BY 1 ORDER BY 1
"""
_WEEKS = """
WITH weeks AS (
    SELECT generate_series(%(since)s::date, %(until)s::date, interval '7 days')::date AS monday
), mine AS (SELECT d.* FROM reading_dossier d
            WHERE {where} AND (%(agency)s = 0 OR d.agency = %(agency)s) AND d.status <> 'annulled')
SELECT w.monday,
    (SELECT count(*) FROM mine d WHERE d.received >= w.monday::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
      AND d.received < (w.monday + 7)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh') AS received,
    f.finished, f.on_time, f.saved
FROM weeks w, LATERAL (
    SELECT count(*) AS finished, count(*) FILTER (WHERE d.on_time) AS on_time,
           coalesce(sum(d.saved) FILTER (WHERE d.on_time), 0) AS saved FROM mine d
    WHERE d.ready >= w.monday::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
      AND d.ready < (w.monday + 7)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh') f
ORDER BY w.monday
"""
_SAVINGS = """
SELECT d.procedure, max(d.title) AS title, count(*) AS dossiers, count(*) FILTER (WHERE d.saved > 0) AS shorter,
       coalesce(sum(d.saved) FILTER (WHERE d.on_time), 0) AS saved
FROM reading_dossier d
WHERE {where} AND (%(agency)s = 0 OR d.agency = %(agency)s) AND d.ready >= %(since)s AND d.ready < %(until)s
GROUP BY d.procedure ORDER BY saved DESC, title
"""
_BY_UNIT = {
    "key": "unit", "name": "unit_name", "place": "''", "unit": "unit", "away": "FALSE",
    "group": "unit, unit_name",
}  # fmt: skip
_BY_PERSON = {
    "key": "official", "name": "holder", "place": "min(unit_name)", "unit": "min(unit)", "away": "bool_or(gone)",
    "group": "official, holder",
}  # fmt: skip


def loads(scope: Scope, at: datetime, agency: int = 0, *, people: bool = False) -> tuple[Load, ...]:
    """What each unit (or person) in scope holds, the most pressed first; one statement."""
    where, _ = in_scope(scope)
    sql = _LOADS.format(where=where, state=_STATE, **(_BY_PERSON if people else _BY_UNIT))
    values = {"at": at, "soon": at + timedelta(hours=SOON_HOURS), "agency": agency}
    return tuple(Load(**row) for row in rows(sql, facts_of(scope, values)))


def due_days(
    scope: Scope, at: datetime, since: datetime, until: datetime, agency: int = 0
) -> tuple[DayDue, ...]:
    """Promises by day in ``[since, until)``; days without any are left out."""
    where, _ = in_scope(scope)
    values = {"at": at, "since": since, "until": until, "agency": agency}
    return tuple(DayDue(**row) for row in rows(_DAYS.format(where=where), facts_of(scope, values)))


def weeks(scope: Scope, last: date, count: int = 12, agency: int = 0) -> tuple[Week, ...]:
    """The ``count`` weeks up to the one that holds ``last``, oldest first."""
    monday = last - timedelta(days=last.weekday())
    where, _ = in_scope(scope)
    values = {"since": monday - timedelta(weeks=count - 1), "until": monday, "agency": agency}
    found = rows(_WEEKS.format(where=where), facts_of(scope, values))
    return tuple(Week(**{**row, "saved": int(row["saved"])}) for row in found)


def savings(
    scope: Scope, since: datetime, until: datetime, agency: int = 0
) -> tuple[Saving, ...]:
    """Hours promised under the law, by procedure, of dossiers finished in ``[since, until)``."""
    where, _ = in_scope(scope)
    values: dict[str, Any] = {"since": since, "until": until, "agency": agency}
    found = rows(_SAVINGS.format(where=where), facts_of(scope, values))
    return tuple(Saving(**{**row, "saved": int(row["saved"])}) for row in found)
