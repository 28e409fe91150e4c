"""Loads and lateness by day of reception, and shares in time by month: of many agencies in one statement.

Tables read by this room: reading_counter_load, reading_counter_span, reading_counter_day, reading_counter_delta.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from chuan.base.kernel.spans import whole_months
from chuan.definitions.organisation.services import rows
from chuan.readings.counters.queries.shapes import LOADS, beside

_MINE = "agency = ANY(%(agencies)s) AND day >= %(since)s AND day < %(until)s"
_EACH = """
       coalesce(sum(received), 0)::bigint AS received, coalesce(sum(in_time), 0)::bigint AS in_time,
       (coalesce(sum(late), 0) + coalesce(sum(open) FILTER (WHERE due < %(cut)s), 0))::bigint AS late
"""
_KNOWN_NOW = f"SELECT agency, day, due, {', '.join(LOADS)} FROM reading_counter_load WHERE {_MINE}"  # noqa: S608 - our own
_KNOWN_THEN = f"{beside('reading_counter_day', 'value')} AND {_MINE} AND known < %(known)s"
_NEW = f"{beside('reading_counter_delta', 'delta')} AND {_MINE} AND at <= %(as_of)s"
_DAYS = f"""
SELECT {{by}} AS place, {_EACH} FROM ({{folded}} UNION ALL {_NEW}) k GROUP BY 1 HAVING sum(received) > 0
"""  # noqa: S608 - our own text
_AMONG = "counter IN ('received', 'late', 'in_time', 'open')"
_MONTHS = f"""
SELECT agency, span, coalesce(sum(n) FILTER (WHERE counter = 'received'), 0)::bigint AS received,
       coalesce(sum(n) FILTER (WHERE counter = 'late' OR (counter = 'open' AND due < %(cut)s)), 0)::bigint AS late,
       coalesce(sum(n) FILTER (WHERE counter = 'in_time'), 0)::bigint AS in_time
FROM (
    SELECT agency, span, counter, due, value AS n FROM reading_counter_span
    WHERE span = ANY(%(months)s) AND NOT "then" AND agency = ANY(%(agencies)s) AND {_AMONG}
    UNION ALL
    SELECT agency, to_char(day, 'YYYY-MM'), counter, due, delta FROM reading_counter_delta WHERE {_MINE} AND {_AMONG}
) k GROUP BY 1, 2 HAVING sum(n) FILTER (WHERE counter = 'received') > 0
"""  # noqa: S608 - our own text


@dataclass(frozen=True, slots=True)
class Load:
    """Dossiers received, and of these late (open past their date count) or done in time."""

    received: int = 0
    late: int = 0
    in_time: int = 0

    @property
    def share(self) -> float | None:
        """Percent in time of what is decided; None where nothing is yet."""
        decided = self.late + self.in_time
        return 100 * self.in_time / decided if decided else None


@dataclass(frozen=True, slots=True)
class Within:
    """Days ``[since, until)`` of reception, open ones late where due before ``cut``, as known at ``as_of``.

    ``known``: only what became known before that day counts of what is folded; ``date.max`` for now.
    """

    since: date
    until: date
    cut: datetime
    as_of: datetime
    known: date = date.max


def by_day(within: Within, agencies: Sequence[int]) -> dict[date, Load]:
    """Day -> all these agencies together; a day without any is absent."""
    return {row["place"]: _load(row) for row in _found("day", within, agencies)}


def by_agency(within: Within, agencies: Sequence[int]) -> dict[int, Load]:
    """Agency -> all these days together; an agency without any is absent."""
    return {int(row["place"]): _load(row) for row in _found("agency", within, agencies)}


def received(within: Within, agencies: Sequence[int]) -> dict[str, int]:
    """Code of a month -> dossiers received on those of its days, of all these agencies together."""
    found = _found("to_char(day, 'YYYY-MM')", within, agencies)
    return {row["place"]: int(row["received"]) for row in found}


def by_month(within: Within, agencies: Sequence[int]) -> dict[int, dict[date, Load]]:
    """Agency -> first of a month -> its load, as known now; of whole months."""
    months = {span.code: span.period.since for span in whole_months(within.since, within.until)}
    made: dict[int, dict[date, Load]] = {}
    for row in rows(_MONTHS, {**_facts(within, agencies), "months": list(months)}):
        made.setdefault(int(row["agency"]), {})[months[row["span"]]] = _load(row)
    return made


def _found(by: str, within: Within, agencies: Sequence[int]) -> list[dict[str, Any]]:
    folded = _KNOWN_NOW if within.known == date.max else _KNOWN_THEN
    return rows(_DAYS.format(by=by, folded=folded), _facts(within, agencies))


def _facts(within: Within, agencies: Sequence[int]) -> dict[str, Any]:
    return {**{name: getattr(within, name) for name in within.__slots__}, "agencies": list(agencies)}


def _load(row: dict[str, Any]) -> Load:
    return Load(int(row["received"]), int(row["late"]), int(row["in_time"]))
