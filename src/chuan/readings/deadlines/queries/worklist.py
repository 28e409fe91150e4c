"""Work lists: who holds which step, nearest limit first; the same statement counts the four time states."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.apologies import OWED
from chuan.readings.deadlines.queries.asking import clear_of, facts_of, in_scope, rows
from chuan.readings.deadlines.queries.instead import MINE, mine, seeing
from chuan.readings.deadlines.queries.today import tomorrow

LATE, SOON, FINE, PAUSED = "late", "soon", "ok", "hold"
SOON_HOURS = 24
"""A step is near its limit when the promise or its own limit falls within this many clock hours, or
when the shortest way left no longer fits."""


@dataclass(frozen=True, slots=True)
class Work:
    """One open step as a list shows it; ``owner`` is "" where personal data are covered."""

    stream: int
    step: str
    code: str
    title: str
    owner: str
    step_name: str
    act: str
    official: int
    holder: str
    unit: int
    unit_name: str
    since: datetime
    step_due: datetime | None
    target: datetime | None
    promised: datetime | None
    legal: datetime | None
    latest: datetime | None
    received: datetime
    paused: bool
    reminded: bool
    away: bool
    state: str
    agency: int
    procedure: str
    asker: str = ""  # the agency whose question it answers


@dataclass(frozen=True, slots=True)
class WorkList:
    """One page of work and the counts of the whole list by time state."""

    rows: tuple[Work, ...]
    total: int
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is narrowed to; empty fields narrow nothing.

    ``lent`` adds to the official's steps those he may do in another's stead (see ``MINE``);
    ``at_risk``: too little time is left for the shortest way, or the holder is away until after that;
    ``to_arrive``: received elsewhere and not taken in yet;
    ``overdue`` and ``today`` look at the date promised to the citizen.
    """

    official: int = 0
    unit: int = 0
    agency: int = 0
    state: str = ""
    procedure: str = ""
    step_name: str = ""
    act: str = ""
    away: bool = False
    at_risk: bool = False
    overdue: bool = False
    today: bool = False
    stream: int = 0
    lent: tuple[str, ...] = ()
    to_arrive: bool = False


STATE = """
CASE WHEN o.paused THEN 'hold'
     WHEN least(o.target, coalesce(o.step_due, o.target)) < %(at)s THEN 'late'
     WHEN o.latest < %(at)s OR least(o.target, coalesce(o.step_due, o.target)) < %(soon)s THEN 'soon'
     ELSE 'ok' END
"""
_LIST = """
WITH mine AS (
    SELECT o.stream, o.step, d.code, d.title,
           CASE WHEN {clear} THEN p.name ELSE '' END AS owner,
           o.step_name, o.act, o.official, coalesce(f.name, '') AS holder, o.unit,
           coalesce(u.name, '') AS unit_name, o.since, o.step_due, o.target, d.promised, d.legal,
           o.latest, d.received, o.paused, o.reminded,
           EXISTS (SELECT 1 FROM organisation_absence a WHERE a.official_id = o.official
                   AND a.withdrawn_at IS NULL AND a.since <= %(at)s AND a.until > %(at)s) AS away,
           {state} AS state, d.agency, d.procedure,
           coalesce((SELECT g.short_name FROM reading_dossier w JOIN organisation_agency g ON g.id = w.agency
                     WHERE w.stream = d.parent), '') AS asker
    FROM reading_open_step o
    JOIN reading_dossier d ON d.stream = o.stream
    LEFT JOIN dossiers_person p ON p.id = d.owner
    LEFT JOIN organisation_official f ON f.id = o.official
    LEFT JOIN organisation_unit u ON u.id = o.unit
    WHERE {where}
), counted AS (
    SELECT count(*) AS n, count(*) FILTER (WHERE state = 'late') AS late,
           count(*) FILTER (WHERE state = 'soon') AS soon, count(*) FILTER (WHERE state = 'ok') AS ok,
           count(*) FILTER (WHERE state = 'hold') AS hold FROM mine
), shown AS (
    SELECT mine.* FROM mine WHERE (%(state)s = '' OR state = %(state)s)
    ORDER BY paused, least(target, coalesce(step_due, target)) NULLS LAST, code, step
    LIMIT %(limit)s OFFSET %(offset)s
)
SELECT counted.*, shown.* FROM counted LEFT JOIN shown ON TRUE
"""
_NARROW = {
    "official": MINE,
    "unit": "o.unit = %(unit)s",
    "agency": "d.agency = %(agency)s",
    "procedure": "d.procedure = %(procedure)s",
    "step_name": "o.step_name = %(step_name)s",
    "act": "o.act = %(act)s",
    "stream": "o.stream = %(stream)s",
    "at_risk": """NOT o.paused AND o.target >= %(at)s AND (o.latest < %(at)s OR EXISTS (
                  SELECT 1 FROM organisation_absence a WHERE a.official_id = o.official AND a.withdrawn_at IS NULL
                  AND a.since <= %(at)s AND a.until > greatest(o.latest, %(at)s)))""",
    "to_arrive": "d.outside AND d.arrived IS NULL",
    "overdue": "d.paused IS NULL AND d.promised < %(at)s",
    "today": "d.paused IS NULL AND d.promised >= %(at)s AND d.promised < %(tomorrow)s",
    "away": """EXISTS (SELECT 1 FROM organisation_absence a WHERE a.official_id = o.official
                AND a.withdrawn_at IS NULL AND a.since <= %(at)s AND a.until > %(at)s)""",
}


def work_list(scope: Scope, at: datetime, wanted: Wanted, limit: int = 50, offset: int = 0) -> WorkList:
    """Open steps in scope, nearest limit first, paused ones last; one statement."""
    scope = seeing(scope, wanted.lent) if wanted.official else scope
    where, _ = in_scope(scope)
    narrowed = [where, *(sql for name, sql in _NARROW.items() if getattr(wanted, name))]
    sql = _LIST.format(clear=clear_of(scope), state=STATE, where=" AND ".join(narrowed))
    values = {name: getattr(wanted, name) for name in Wanted.__slots__}
    values |= mine(wanted.official, wanted.lent)
    values |= {"at": at, "soon": at + timedelta(hours=SOON_HOURS), "tomorrow": tomorrow(at)}
    values |= {"limit": limit, "offset": offset}
    found = rows(sql, facts_of(scope, values))
    head = found[0]
    counts = {name: int(head[name]) for name in (LATE, SOON, FINE, PAUSED)}
    names = Work.__slots__
    shown = tuple(Work(**{name: row[name] for name in names}) for row in found if row["stream"])
    return WorkList(shown, int(head["n"]), counts)


_HELD_COUNTS = """
SELECT count(*) FILTER (WHERE {mine}) AS mine,
       count(*) FILTER (WHERE o.unit = ANY(%(units)s)) AS unit,
       count(*) FILTER (WHERE o.paused AND (o.official = %(official)s OR o.unit = ANY(%(units)s))) AS paused,
       count(DISTINCT d.stream) FILTER (WHERE (o.official = %(official)s OR o.unit = ANY(%(units)s))
             AND {owed}) AS owed
FROM reading_open_step o JOIN reading_dossier d ON d.stream = o.stream
WHERE (o.official = ANY(%(officials)s) OR o.unit = ANY(%(units)s)) AND {where}
"""


def held_counts(
    scope: Scope, official: int, units: list[int], at: datetime, lent: tuple[str, ...] = ()
) -> tuple[int, int, int, int]:
    """(the official's to do, held in the units, paused among them, apologies to write): numbers on the rail."""
    scope = seeing(scope, lent)
    where, _ = in_scope(scope)
    values = {**mine(official, lent), "units": units, "at": at}
    (row,) = rows(_HELD_COUNTS.format(where=where, mine=MINE, owed=OWED), facts_of(scope, values))
    return int(row["mine"]), int(row["unit"]), int(row["paused"]), int(row["owed"])
