"""By criterion: how many scored it and how; one statement.

Tables read by this room: those of ``cases``.
"""

from __future__ import annotations

from dataclasses import dataclass

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.satisfaction.queries.cases import CASES, Within, seen

_CRITERIA = """
SELECT one ->> 'criterion' AS key, count(*) AS answers, sum((one ->> 'points')::int) AS points,
       count(*) FILTER (WHERE (one ->> 'points')::int >= %(satisfied)s) AS satisfied,
       count(*) FILTER (WHERE (one ->> 'points')::int <= %(low)s) AS low
FROM (SELECT b.stream, b.excluded FROM {cases}) c JOIN store_stream s ON s.id = c.stream
CROSS JOIN LATERAL jsonb_array_elements(s.state -> 'scores') AS one
WHERE c.excluded = '' GROUP BY 1
"""


@dataclass(frozen=True, slots=True)
class Scored:
    """One criterion: answers, the sum of their points, how many are satisfied, how many low."""

    key: str
    answers: int
    points: int
    satisfied: int
    low: int


def criteria(scope: Scope, within: Within, satisfied: int, low: int) -> dict[str, Scored]:
    """Criterion -> what was answered."""
    where, facts = seen(scope)
    sql = _CRITERIA.format(cases=CASES.format(where=where))
    found = rows(sql, {**facts, **within.facts(), "satisfied": satisfied, "low": low})
    return {row["key"]: Scored(**row) for row in found}
