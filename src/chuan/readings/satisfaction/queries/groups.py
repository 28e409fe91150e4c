"""Asked, answers and satisfied of a period: whole, and by procedure, channel, form of receipt and counter; one statement.

Tables read by this room: those of ``cases``.
"""

from __future__ import annotations

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.satisfaction.queries.cases import CASES, Within, seen
from chuan.readings.satisfaction.rules.figures import CHANNEL, DELIVER, PROCEDURE, UNIT, WHOLE, Group

_GROUPS = """
SELECT grouping(c.procedure) AS g_procedure, grouping(c.channel) AS g_channel, grouping(c.deliver) AS g_deliver,
       grouping(c.received_unit) AS g_unit, c.procedure, c.channel, c.deliver, c.received_unit AS unit,
       min(c.title) AS title, min(u.name) AS unit_name, count(*) AS asked,
       count(*) FILTER (WHERE c.excluded = '') AS answers,
       count(*) FILTER (WHERE c.excluded = '' AND c.total >= %(satisfied)s * c.answered) AS satisfied,
       count(*) FILTER (WHERE c.excluded = '' AND c.lowest <= %(low)s) AS low,
       count(*) FILTER (WHERE c.excluded <> '') AS excluded
FROM (SELECT d.procedure, d.channel, d.deliver, d.received_unit, d.title, b.excluded, b.total, b.answered, b.lowest
      FROM {cases}) c
LEFT JOIN organisation_unit u ON u.id = c.received_unit
GROUP BY GROUPING SETS ((), (c.procedure), (c.channel), (c.deliver), (c.received_unit)) ORDER BY asked DESC, title
"""
_BY = ((PROCEDURE, "title"), (CHANNEL, "channel"), (DELIVER, "deliver"), (UNIT, "unit_name"))


def groups(scope: Scope, within: Within, satisfied: int, low: int) -> dict[str, tuple[Group, ...]]:
    """Dimension -> its groups, the largest first; the whole is there also where nothing was asked."""
    where, facts = seen(scope)
    sql = _GROUPS.format(cases=CASES.format(where=where))
    found: dict[str, list[Group]] = {}
    for row in rows(sql, {**facts, **within.facts(), "satisfied": satisfied, "low": low}):
        by, named = next(((one, name) for one, name in _BY if row[f"g_{one}"] == 0), (WHOLE, ""))
        counts = {name: int(row[name]) for name in ("asked", "answers", "satisfied", "low", "excluded")}
        key = str(row[by]) if by != WHOLE else ""
        found.setdefault(by, []).append(Group(by, key, str(row[named] or "") if named else "", **counts))
    return {by: tuple(some) for by, some in found.items()}
