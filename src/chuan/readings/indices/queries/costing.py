"""The very dossiers that cost an indicator its points; only those the scope may see.

Tables read by this room: those of ``counting``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.counters.queries.expressions import DAY, DUE, HOLDS
from chuan.readings.deadlines.queries.asking import facts_of, in_scope
from chuan.readings.indices.queries.counting import MINE, Of, weeks
from chuan.readings.indices.rules.formulas import DOSSIERS, FORMULAS, SYNCED, Formula

SHOWN = f"""f.stream, d.code, d.title, f.agency, f.procedure, f.received, f.promised, f.ended, f.supplements, f.waiting,
       f.channel, {DUE} AS due"""
"""The columns of a ``Case``."""
_COSTING = """
SELECT count(*) OVER () AS n, {shown}
FROM reading_case f JOIN reading_dossier d ON d.stream = f.stream
WHERE {mine} AND ({costs}) AND {scope} AND date_trunc('week', {day})::date <> ALL(%(silent)s::date[])
ORDER BY f.received, f.stream LIMIT %(limit)s OFFSET %(offset)s
"""
ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Case:
    """One dossier behind a figure, as it was known then; ``due``: its day, later by the time the citizen was waited for."""

    stream: int
    code: str
    title: str
    agency: int
    procedure: str
    received: datetime
    promised: datetime | None
    ended: datetime | None
    supplements: int
    waiting: datetime | None
    channel: str
    due: datetime | None

    def late_by(self, cut: datetime) -> timedelta:
        """How long after its day it stopped (done, or the citizen waited for), or stands open at ``cut``; 0 in time."""
        stopped = self.waiting or self.ended or cut
        return max(timedelta(), stopped - self.due) if self.due else timedelta()


def costing(
    scope: Scope, of: Of, formula: str, limit: int = ALL, offset: int = 0
) -> tuple[tuple[Case, ...], int]:
    """One page of the dossiers, and how many there are; none for what no dossier can cost."""
    found = FORMULAS.get(formula)
    if found is None or found.of != DOSSIERS:
        return (), 0
    where, _ = in_scope(scope)
    silent = [day for day, week in weeks(of).items() if week.absent] if formula == SYNCED else []
    sql = _COSTING.format(mine=MINE, costs=condition(found), scope=where, day=DAY, shown=SHOWN)
    page = rows(sql, facts_of(scope, {**of.facts(), "limit": limit, "offset": offset, "silent": silent}))
    cases = tuple(Case(**{name: row[name] for name in Case.__slots__}) for row in page)
    return cases, int(page[0]["n"]) if page else 0


def condition(formula: Formula) -> str:
    """When a dossier costs: any of what it names, else in the whole and not in the part."""
    if formula.costs:
        return " OR ".join(f"({HOLDS[name]})" for name in formula.costs)
    return f"({HOLDS[formula.among]}) AND NOT ({HOLDS[formula.but]})"
