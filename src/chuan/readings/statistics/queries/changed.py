"""Dossiers that a report counted otherwise than it would now: both sides of each, one statement.

Tables read by this room: those of ``conditions``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.counters.queries.expressions import COUNTED, DUE
from chuan.readings.deadlines.queries.asking import facts_of, in_scope
from chuan.readings.indices.queries.counting import Of
from chuan.readings.statistics.queries.conditions import HOLD
from chuan.readings.statistics.queries.counting import MINE
from chuan.readings.statistics.rules.changes import Change, Known, change
from chuan.readings.statistics.rules.figures import CASES

_SIDE = """
SELECT f.stream, {counted} AS counted, f.ended, {due} AS due, f.waiting, f.channel,
       CASE WHEN {counted} THEN array_remove(ARRAY[{held}], NULL) ELSE '{{}}'::text[] END AS figures
FROM reading_case f WHERE {mine} AND f.stream IN (SELECT stream FROM moved)
"""
_CHANGED = """
WITH moved AS (
    SELECT DISTINCT stream FROM reading_case
    WHERE agency = ANY(%(agencies)s) AND received < %(cut)s AND known_from > %(as_of)s AND known_from <= %(now)s
), was AS ({was}), now AS ({now})
SELECT stream, d.code, {columns} FROM was FULL JOIN now USING (stream) JOIN reading_dossier d USING (stream)
WHERE {scope} AND coalesce(was.figures, '{{}}') IS DISTINCT FROM coalesce(now.figures, '{{}}') ORDER BY stream LIMIT %(limit)s
"""
_SIDES = ("was", "now")
MOST = 500


def changed(
    scope: Scope, of: Of, now: datetime, figures: Collection[str], silent: Collection[date] = ()
) -> tuple[Change, ...]:
    """Each with what it left and joined; what is known at ``of.as_of`` against what is known at ``now``."""
    held = ", ".join(f"CASE WHEN {HOLD[CASES][one]} THEN '{one}' END" for one in sorted(figures))
    side = _SIDE.format(counted=f"({COUNTED})", due=DUE, held=held, mine=MINE)
    names = ("figures", "counted", "ended", "due", "waiting", "channel")
    columns = ", ".join(f"{one}.{name} AS {one}_{name}" for one in _SIDES for name in names)
    where, _ = in_scope(scope)
    sql = _CHANGED.format(scope=where, was=side, now=side.replace("%(as_of)s", "%(now)s"), columns=columns)
    found = rows(sql, facts_of(scope, {**of.facts(), "now": now, "silent": list(silent), "limit": MOST}))
    made = (change(int(row["stream"]), row["code"], *(_known(row, one) for one in _SIDES)) for row in found)
    return tuple(one for one in made if one is not None)


def _known(row: Mapping[str, Any], side: str) -> Known | None:
    if row[f"{side}_counted"] is None:
        return None
    return Known(
        figures=frozenset(row[f"{side}_figures"]),
        counted=row[f"{side}_counted"],
        ended=row[f"{side}_ended"],
        due=row[f"{side}_due"],
        waiting=row[f"{side}_waiting"],
        channel=row[f"{side}_channel"],
    )
