"""Waiting and serving over a period, whole and by hour, desk, field and class; one statement.

Tables read by this room: those of ``within``.
"""

from __future__ import annotations

from collections.abc import Mapping

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.waiting.queries.within import IN_PERIOD, KEYS, Within, seen
from chuan.readings.waiting.rules.figures import Figure

_FIGURES = """
SELECT d.by, d.key, count(*) AS taken, count(t.called) AS called, count(*) FILTER (WHERE t.status = 'missed') AS missed,
       count(*) FILTER (WHERE t.first <> '') AS priority,
       count(*) FILTER (WHERE t.first <> '' AND t.status = 'done') AS priority_served,
       count(*) FILTER (WHERE t.chosen) AS chosen, count(*) FILTER (WHERE t.status = 'cancelled') AS left,
       count(*) FILTER (WHERE t.dossiers <> '[]') AS joined,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY t.waited) FILTER (WHERE t.called IS NOT NULL) AS waited_half,
       percentile_disc(0.9) WITHIN GROUP (ORDER BY t.waited) FILTER (WHERE t.called IS NOT NULL) AS waited_most,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY t.served) FILTER (WHERE t.status = 'done') AS served_half,
       percentile_disc(0.9) WITHIN GROUP (ORDER BY t.served) FILTER (WHERE t.status = 'done') AS served_most
FROM queue_ticket t CROSS JOIN LATERAL {keys} WHERE {where} GROUP BY d.by, d.key ORDER BY d.by, d.key
"""


def figures(scope: Scope, of: Within) -> Mapping[str, tuple[Figure, ...]]:
    """Dimension -> its rows; a dimension without numbers is left out."""
    where, facts = seen(scope)
    sql = _FIGURES.format(keys=KEYS, where=IN_PERIOD.format(seen=where))
    found: dict[str, list[Figure]] = {}
    for row in rows(sql, {**facts, **of.facts()}):
        found.setdefault(row["by"], []).append(Figure(**row))
    return {by: tuple(told) for by, told in found.items()}
