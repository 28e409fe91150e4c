"""What the leader sees: loads by unit and person, the calendar of promises, and the weeks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import facts_of, in_scope, rows
from chuan.readings.deadlines.queries.worklist import SOON_HOURS, STATE


@dataclass(frozen=True, slots=True)
class Load:
    """What a unit (``id`` 0) or one person in it holds, by state of time; ``away`` of a unit: somebody is."""

    id: int
    unit: int
    unit_name: str
    name: str
    away: bool
    people: int
    late: int
    soon: int
    ok: int
    hold: int

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


_LOADS = """
SELECT coalesce(official, 0) AS id, unit, min(unit_name) AS unit_name, coalesce(min(holder), '') AS name,
       bool_or(gone) AS away, count(DISTINCT official) AS people,
       count(*) FILTER (WHERE state = 'late') AS late, count(*) FILTER (WHERE state = 'soon') AS soon,
       count(*) FILTER (WHERE state = 'ok') AS ok, count(*) FILTER (WHERE state = 'hold') AS hold
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
GROUP BY GROUPING SETS ((unit), (unit, official))
ORDER BY late DESC, soon DESC, count(*) DESC, 3, 4
"""
_DAYS = """
SELECT (d.promised AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, count(*) AS due,
       count(*) FILTER (WHERE d.status = 'open') AS open,
       count(*) FILTER (WHERE NOT d.on_time OR (d.status = 'open' AND d.paused IS NULL AND d.promised < %(at)s))
           AS late
FROM reading_dossier d
WHERE {where} AND (%(agency)s = 0 OR d.agency = %(agency)s) AND d.status <> 'annulled' AND d.parent IS NULL
  AND d.promised >= %(since)s AND d.promised < %(until)s
GROUP BY 1 ORDER BY 1
"""
_WEEKS = """
WITH weeks AS (
    SELECT generate_series(%(since)s::date, %(until)s::date, interval '7 days')::date AS monday
), mine AS (
    SELECT date_trunc('week', d.received AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS came,
           date_trunc('week', d.ready AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS done, d.on_time, d.saved
    FROM reading_dossier d
    WHERE {where} AND (%(agency)s = 0 OR d.agency = %(agency)s) AND d.status <> 'annulled' AND d.parent IS NULL
), came AS (SELECT came, count(*) AS received FROM mine GROUP BY came),
done AS (
    SELECT done, count(*) AS finished, count(*) FILTER (WHERE on_time) AS on_time,
           coalesce(sum(saved) FILTER (WHERE on_time), 0) AS saved
    FROM mine WHERE done IS NOT NULL GROUP BY done
)
SELECT w.monday, coalesce(came.received, 0) AS received, coalesce(done.finished, 0) AS finished,
       coalesce(done.on_time, 0) AS on_time, coalesce(done.saved, 0) AS saved
FROM weeks w LEFT JOIN came ON came.came = w.monday LEFT JOIN done ON done.done = w.monday
ORDER BY w.monday
"""


def loads(scope: Scope, at: datetime, agency: int = 0) -> tuple[tuple[Load, ...], tuple[Load, ...]]:
    """What each unit holds, and each person in each unit, the most pressed first; one statement."""
    where, _ = in_scope(scope)
    sql = _LOADS.format(where=where, state=STATE)
    values = {"at": at, "soon": at + timedelta(hours=SOON_HOURS), "agency": agency}
    found = tuple(Load(**row) for row in rows(sql, facts_of(scope, values)))
    return tuple(load for load in found if not load.id), tuple(load for load in found if load.id)


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
