"""The very dossiers behind a cell, as they were known then; only those the scope may see, and no citizen's name.

Tables read by this room: those of ``conditions``.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.counters.queries.expressions import COUNTED, DUE
from chuan.readings.deadlines.queries.asking import facts_of, in_scope
from chuan.readings.indices.queries.counting import Of
from chuan.readings.statistics.queries.conditions import HOLD
from chuan.readings.statistics.queries.counting import MINE
from chuan.readings.statistics.rules.figures import CASES, FIGURES
from chuan.readings.statistics.rules.form import AGENCY, FIELD, PROCEDURE

_ROW = {FIELD: "d.field = %(row)s", AGENCY: "f.agency::text = %(row)s", PROCEDURE: "f.procedure = %(row)s"}
_BEHIND = """
SELECT count(*) OVER () AS n, f.stream, d.code, d.title, f.received, {due} AS due, f.ended, f.how, f.waiting, f.channel
FROM reading_case f JOIN reading_dossier d ON d.stream = f.stream
WHERE {mine} AND {counted} AND ({holds}) AND {row} AND {scope}
ORDER BY f.received, f.stream LIMIT %(limit)s OFFSET %(offset)s
"""


@dataclass(frozen=True, slots=True)
class Behind:
    """One dossier behind a figure; ``due`` with the time the citizen was waited for."""

    stream: int
    code: str
    title: str
    received: datetime
    due: datetime | None
    ended: datetime | None
    how: str
    waiting: datetime | None
    channel: str


@dataclass(frozen=True, slots=True)
class Place:
    """A cell: what its rows are, which row ("" for all of them), which figures (any of them)."""

    by: str
    row: str
    figures: tuple[str, ...]


def opens(figures: Collection[str]) -> bool:
    """Whether dossiers stand behind all of these figures."""
    return bool(figures) and all(one in FIGURES and FIGURES[one].source == CASES for one in figures)


def behind(
    scope: Scope, of: Of, place: Place, silent: Collection[date] = (), limit: int = 50, offset: int = 0
) -> tuple[tuple[Behind, ...], int]:
    """One page of the dossiers, oldest first, and how many there are; none where no dossier stands behind."""
    if not opens(place.figures):
        return (), 0
    where, _ = in_scope(scope)
    holds = " OR ".join(f"({HOLD[CASES][one]})" for one in place.figures)
    row = _ROW.get(place.by, "TRUE") if place.row else "TRUE"
    sql = _BEHIND.format(mine=MINE, counted=COUNTED, holds=holds, row=row, scope=where, due=DUE)
    values = {**of.facts(), "row": place.row, "silent": list(silent), "limit": limit, "offset": offset}
    page = rows(sql, facts_of(scope, values))
    found = tuple(Behind(**{name: one[name] for name in Behind.__slots__}) for one in page)
    return found, int(page[0]["n"]) if page else 0
