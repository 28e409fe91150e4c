"""Counters against the facts they are counted from, and the folded shapes against each other, every one; those that differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.counters.queries.expressions import ADDED, COUNTED, NOW
from chuan.readings.counters.queries.shapes import AMONG, APART, INTO, SPANS

_KEPT = """
SELECT agency, day, counter, due, value FROM reading_counter_day WHERE {mine}
UNION ALL SELECT agency, day, counter, due, delta FROM reading_counter_delta WHERE {mine}
"""
_SPANS = f"""
SELECT agency, to_date(substring(span FROM '[0-9]+'), 'YYYY') AS day, counter || ' kỳ ' || span AS counter, sum(value)::bigint AS n FROM (
    SELECT agency, span, counter, due, "then", value FROM reading_counter_span WHERE {{mine}}
    UNION ALL
    SELECT agency, s.span, counter, due, k."then", -value FROM reading_counter_day {SPANS} WHERE {{mine}} AND {INTO}
) k GROUP BY agency, span, counter, due, "then" HAVING sum(value) <> 0
"""  # noqa: S608 - our own text
_LOADS = f"""
SELECT agency, day, counter || ' ngày' AS counter, sum(value)::bigint AS n FROM (
    SELECT agency, day, c.counter, due, c.value FROM reading_counter_load {APART} WHERE {{mine}}
    UNION ALL SELECT agency, day, counter, due, -value FROM reading_counter_day WHERE {{mine}} AND counter IN ({AMONG})
) k GROUP BY agency, day, counter, due HAVING sum(value) <> 0
"""  # noqa: S608 - our own text
_DIFFER = f"""
WITH kept AS (
    SELECT agency, day, counter, due, sum(value)::bigint AS n FROM ({_KEPT}) k GROUP BY 1, 2, 3, 4
), fresh AS (
    SELECT f.agency, c.day, c.counter, c.due, count(*) AS n FROM reading_case f {ADDED}
    WHERE {{mine}} AND {NOW} AND {COUNTED} AND c.holds GROUP BY 1, 2, 3, 4
), every AS MATERIALIZED (
    SELECT agency, day, counter, coalesce(kept.n, 0) AS kept, coalesce(fresh.n, 0) AS counted
    FROM kept FULL JOIN fresh USING (agency, day, counter, due) WHERE kept.n <> 0 OR fresh.n <> 0
    UNION ALL SELECT agency, day, counter, n, 0 FROM ({_SPANS}) spans
    UNION ALL SELECT agency, day, counter, n, 0 FROM ({_LOADS}) loads
)
SELECT (SELECT count(*) FROM every) AS counters, d.*
FROM (SELECT 1) one LEFT JOIN (SELECT * FROM every WHERE kept <> counted ORDER BY 1, 2, 3 LIMIT 1000) d ON TRUE
"""  # noqa: S608 - our own text


@dataclass(frozen=True, slots=True)
class Difference:
    """A counter of an agency and a day that is kept as one number and counts as another."""

    agency: int
    day: date
    counter: str
    kept: int
    counted: int


def recounted(scope: Scope) -> tuple[int, tuple[Difference, ...]]:
    """How many counters there are, and the first thousand that differ, of the agencies in scope; one statement, one snapshot."""
    where = "TRUE" if scope.everywhere else "agency = ANY(%(agencies)s)"
    found = rows(_DIFFER.replace("{mine}", where), {"agencies": sorted(scope.agencies)})
    names = Difference.__slots__
    wrong = tuple(
        Difference(**{name: row[name] for name in names}) for row in found if row["agency"] is not None
    )
    return int(found[0]["counters"]), wrong
