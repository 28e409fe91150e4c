"""How many answered, by group and agency at once: what decides which figures are shown to whoever oversees.

Tables read by this room: those of ``cases``.
"""

from __future__ import annotations

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.satisfaction.queries.cases import CASES, Within, seen
from chuan.readings.satisfaction.rules.veiling import Spread

_SPREAD = """
SELECT CASE WHEN grouping(c.procedure) = 0 THEN 'procedure' WHEN grouping(c.channel) = 0 THEN 'channel'
            WHEN grouping(c.deliver) = 0 THEN 'deliver' WHEN grouping(c.received_unit) = 0 THEN 'unit' ELSE 'whole' END AS by,
       coalesce(c.procedure, c.channel, c.deliver, c.received_unit::text, '') AS key, c.agency::text AS agency,
       count(*) FILTER (WHERE c.excluded = '') AS answers
FROM (SELECT d.agency, d.procedure, d.channel, d.deliver, d.received_unit, b.excluded FROM {cases}) c
GROUP BY GROUPING SETS ((c.agency), (c.agency, c.procedure), (c.agency, c.channel), (c.agency, c.deliver),
                        (c.agency, c.received_unit))
"""


def spread(scope: Scope, within: Within) -> Spread:
    """Dimension -> (key of the group, agency) -> votes that count; of all agencies in scope."""
    where, facts = seen(scope)
    sql = _SPREAD.format(cases=CASES.format(where=where))
    found: dict[str, dict[tuple[str, str], int]] = {}
    for row in rows(sql, {**facts, **Within(0, within.period).facts()}):
        found.setdefault(row["by"], {})[row["key"], row["agency"]] = int(row["answers"])
    return found
