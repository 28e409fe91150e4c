"""Counters of agencies over days of reception: folded and not yet folded, as known now or at an earlier moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.period import Period
from chuan.base.kernel.spans import Span, exactly, whole_months
from chuan.definitions.organisation.services import rows
from chuan.readings.counters.queries.expressions import OF_PROCEDURE

Sums = Mapping[str, int]
"""Counter -> how many; counters of procedures give how many procedures have any. ``overdue``: see ``late_at``."""

_DAYS = """
SELECT agency, counter, due, value FROM reading_counter_day
WHERE {mine} AND ((day >= %(since)s AND day < %(first)s) OR (day >= %(last)s AND day < %(until)s)) AND known < %(known)s
  AND {received}
"""
_SPANS = """
SELECT agency, counter, due, value FROM reading_counter_span WHERE span = ANY(%(spans)s) AND "then" = %(then)s AND {mine}
"""
_NEW = """
SELECT agency, counter, due, delta FROM reading_counter_delta
WHERE {mine} AND day >= %(since)s AND day < %(until)s AND at <= %(as_of)s AND {received}
"""
_RECEIVED = "counter NOT LIKE 'ended%%'"
"""What is counted on the day of reception."""
_SUMS = """
WITH part AS ({parts}), one AS (
    SELECT agency, counter, sum(value) AS n, coalesce(sum(value) FILTER (WHERE due < %(cut)s), 0) AS late
    FROM part GROUP BY agency, counter
)
SELECT agency, split_part(counter, ':', 1) AS counter, sum(late)::bigint AS late, sum(n)::bigint AS total,
       count(*) FILTER (WHERE n > 0) AS kinds
FROM one GROUP BY 1, 2
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """Days ``[since, until)`` of reception; open dossiers are late where due before ``cut``; as known at ``as_of``.

    ``now`` tells whether nothing earlier is asked; an earlier moment is taken at the end of its day before.
    """

    since: date
    until: date
    cut: datetime
    as_of: datetime
    now: bool = True

    @property
    def span(self) -> Span | None:
        """The month, quarter or year that is asked for whole, now or as known when it was over."""
        found = exactly(Period(self.since, self.until))
        return found if self.now or self.as_of == datetime.combine(self.until, time(), VIETNAM) else None

    @property
    def parts(self) -> tuple[str, ...]:
        """What is read: a whole span at once; whole months by month, but for an earlier moment; else days."""
        if self.span:
            return (_SPANS, _NEW)
        return (_DAYS, _SPANS, _NEW) if self.now else (_DAYS, _NEW)

    def facts(self, agencies: Sequence[int]) -> dict[str, Any]:
        """What the statement needs."""
        months = whole_months(self.since, self.until) if self.now else ()
        first, last = (months[0].period.since, months[-1].period.until) if months else (self.until,) * 2
        spans = (self.span,) if self.span else months
        known = date.max if self.now else local(self.as_of).date()
        return {
            "since": self.since, "until": self.until, "cut": self.cut, "as_of": self.as_of, "first": first,
            "last": last, "known": known, "agencies": list(agencies), "spans": [span.code for span in spans], "then": not self.now,
        }  # fmt: skip


def sums(asked: Asked, agencies: Sequence[int]) -> dict[int, dict[str, int]]:
    """Agency -> its counters; one statement. An agency without any is absent."""
    sql = _SUMS.format(
        parts=" UNION ALL ".join(asked.parts).format(mine="agency = ANY(%(agencies)s)", received=_RECEIVED)
    )
    found: dict[int, dict[str, int]] = {}
    for row in rows(sql, asked.facts(agencies)):
        mine = found.setdefault(int(row["agency"]), {})
        mine[row["counter"]] = int(row["kinds" if row["counter"] in OF_PROCEDURE else "total"])
        if row["counter"] == "open":
            mine["overdue"] = int(row["late"])
    return found
