"""Silent weeks of many agencies at once, by the counters: something was received and the Portal has none of it.

Tables read by this room: reading_counter_span, reading_counter_load, reading_counter_delta.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from chuan.base.kernel.spans import whole_weeks
from chuan.definitions.organisation.services import rows
from chuan.readings.counters.queries.shapes import beside
from chuan.readings.indices.rules.gaps import Week

_MINE = "agency = ANY(%(agencies)s)"
_DAYS = f"{_MINE} AND day >= %(since)s AND day < %(until)s"
_CUT = f"{_DAYS} AND (day < %(first)s OR day >= %(last)s)"
_WEEK = """to_char(day, 'IYYY-"W"IW')"""
_SILENT = f"""
SELECT agency, array_agg(week ORDER BY week) AS weeks, array_agg(received ORDER BY week) AS received FROM (
    SELECT agency, week, sum(received)::bigint AS received FROM (
        SELECT agency, span AS week, CASE WHEN counter = 'received' THEN value ELSE 0 END AS received,
               CASE WHEN counter = 'synced' THEN value ELSE 0 END AS synced
        FROM reading_counter_span WHERE span = ANY(%(weeks)s) AND span LIKE '%%W%%' AND NOT "then" AND {_MINE}
        UNION ALL SELECT agency, {_WEEK}, received, synced FROM reading_counter_load WHERE {_CUT}
        UNION ALL SELECT agency, {_WEEK}, received, synced FROM ({beside("reading_counter_delta", "delta")} AND {_DAYS}) d
    ) k GROUP BY 1, 2 HAVING sum(received) > 0 AND sum(synced) <= 0
) w GROUP BY 1
"""  # noqa: S608 - our own text


def silent_weeks(agencies: Sequence[int], since: date, until: date) -> dict[int, list[Week]]:
    """Agency -> its weeks of the days ``[since, until)`` of which the Portal has nothing; one statement."""
    weeks = whole_weeks(since, until)
    first, last = (weeks[0].period.since, weeks[-1].period.until) if weeks else (until, until)
    mondays = _mondays(since, until)
    found = rows(
        _SILENT,
        {
            "agencies": list(agencies), "since": since, "until": until, "first": first, "last": last,
            "weeks": [week.code for week in weeks],
        },
    )  # fmt: skip
    return {
        int(row["agency"]): [
            Week(mondays[week], received, 0)
            for week, received in zip(row["weeks"], row["received"], strict=True)
        ]
        for row in found
    }


def _mondays(since: date, until: date) -> dict[str, date]:
    """The code of each week that has a day in ``[since, until)`` -> its Monday."""
    first = since - timedelta(days=since.weekday())
    spans = whole_weeks(first, until + timedelta(days=6))
    return {span.code: span.period.since for span in spans}
