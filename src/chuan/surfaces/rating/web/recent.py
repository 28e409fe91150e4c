"""The periods people choose among: this one and the last ones of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from chuan.base.kernel.spans import MONTH, QUARTER, WEEK, YEAR, Span

_MONTHS = {MONTH: 1, QUARTER: 3, YEAR: 12}


def of_day(kind: str, day: date) -> Span:
    """The period of a kind that holds a day."""
    if kind == WEEK:
        return Span(WEEK, *day.isocalendar()[:2])
    return Span(kind, day.year, (day.month - 1) // _MONTHS[kind] + 1)


def last(kind: str, day: date, count: int) -> Iterator[Span]:
    """The period that holds the day and those before it, ``count`` in all."""
    for _ in range(count):
        span = of_day(kind, day)
        yield span
        day = span.period.since - timedelta(days=1)


def recent(day: date) -> tuple[Span, ...]:
    """Four weeks, three months, two quarters, this year."""
    counts = ((WEEK, 4), (MONTH, 3), (QUARTER, 2), (YEAR, 1))
    return tuple(one for kind, count in counts for one in last(kind, day, count))
