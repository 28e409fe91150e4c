"""What agencies settled of each procedure in a period, and how much of it late, as known now: of many agencies in one statement.

Tables read by this room: reading_counter_span, reading_counter_day, reading_counter_delta.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from chuan.base.kernel.spans import whole_months
from chuan.definitions.organisation.services import rows

_MINE = "agency = ANY(%(agencies)s) AND counter LIKE 'ended%%'"
_MONTHS = f'SELECT agency, counter, value FROM reading_counter_span WHERE span = ANY(%(months)s) AND NOT "then" AND {_MINE}'  # noqa: S608 - our own text
_CUT = f"""
SELECT agency, counter, value FROM reading_counter_day
WHERE {_MINE} AND ((day >= %(since)s AND day < %(first)s) OR (day >= %(last)s AND day < %(until)s))
"""  # noqa: S608 - our own text
_NEW = f"SELECT agency, counter, delta FROM reading_counter_delta WHERE {_MINE} AND day >= %(since)s AND day < %(until)s"  # noqa: S608 - our own text
_SETTLED = f"""
SELECT agency, split_part(counter, ':', 2) AS procedure, sum(value) FILTER (WHERE counter LIKE 'ended:%%') AS settled,
       coalesce(sum(value) FILTER (WHERE counter LIKE 'ended\\_late:%%'), 0) AS late
FROM ({_MONTHS} UNION ALL {_CUT} UNION ALL {_NEW}) k
GROUP BY 1, 2 HAVING sum(value) FILTER (WHERE counter LIKE 'ended:%%') > 0 ORDER BY 1, 2
"""  # noqa: S608 - our own text


def settled(agencies: Sequence[int], since: date, until: date) -> Iterator[tuple[int, str, int, int]]:
    """(agency, procedure, settled, late) of the days ``[since, until)``; one statement."""
    months = whole_months(since, until)
    first, last = (months[0].period.since, months[-1].period.until) if months else (until, until)
    facts = {
        "agencies": list(agencies), "since": since, "until": until, "first": first, "last": last,
        "months": [f"E{month.code}" for month in months],
    }  # fmt: skip
    return (
        (int(row["agency"]), row["procedure"], int(row["settled"]), int(row["late"]))
        for row in rows(_SETTLED, facts)
    )
