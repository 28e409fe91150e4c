"""How many answered, by quarter, group and agency at once: what decides which figures are shown to whoever oversees.

Tables read by this room: those of ``cases``.
"""

from __future__ import annotations

from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.satisfaction.queries.cases import CASES, MOMENT, Within, seen
from chuan.readings.satisfaction.rules.veiling import Spread

_SPREAD = """
SELECT quarter, CASE WHEN grouping(c.procedure) = 0 THEN 'procedure' WHEN grouping(c.channel) = 0 THEN 'channel'
            WHEN grouping(c.deliver) = 0 THEN 'deliver' WHEN grouping(c.received_unit) = 0 THEN 'unit' ELSE 'whole' END AS by,
       coalesce(c.procedure, c.channel, c.deliver, c.received_unit::text, '') AS key, c.agency::text AS agency,
       count(*) FILTER (WHERE c.excluded = '') AS answers
FROM (SELECT to_char({moment} AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-"Q"Q') AS quarter, d.agency, d.procedure, d.channel, d.deliver, d.received_unit, b.excluded FROM {cases}) c
GROUP BY GROUPING SETS ((quarter, c.agency), (quarter, c.agency, c.procedure), (quarter, c.agency, c.channel),
                        (quarter, c.agency, c.deliver), (quarter, c.agency, c.received_unit))
"""


def spreads(scope: Scope, period: Period) -> dict[str, Spread]:
    """Code of each quarter with anything in these days -> dimension -> (key of the group, agency) -> votes that count.

    Of all agencies in scope; one statement. The days are whole quarters.
    """
    where, facts = seen(scope)
    sql = _SPREAD.format(cases=CASES.format(where=where), moment=MOMENT)
    found: dict[str, dict[str, dict[tuple[str, str], int]]] = {}
    for row in rows(sql, {**facts, **Within(0, period).facts()}):
        mine = found.setdefault(row["quarter"], {}).setdefault(row["by"], {})
        mine[row["key"], row["agency"]] = int(row["answers"])
    return {quarter: dict(mine) for quarter, mine in found.items()}
