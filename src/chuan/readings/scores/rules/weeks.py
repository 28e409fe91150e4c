"""Which month a week belongs to: that of its last working day (2026 has 53 weeks, and each belongs somewhere)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from chuan.base.kernel.spans import MONTH, QUARTER, WEEK, Span

_THURSDAY = 3
Works = Callable[[date], bool]
"""Whether the agency works on a day."""


def month_of(week: Span, works: Works) -> Span:
    """The month of the week's last working day; of a week without any (Tết), of its Thursday."""
    monday = week.period.since
    days = [monday + timedelta(days=nth) for nth in range(7)]
    last = next((day for day in reversed(days) if works(day)), days[_THURSDAY])
    return Span(MONTH, last.year, last.month)


def weeks_of(longer: Span, works: Works) -> tuple[Span, ...]:
    """The weeks that belong to a month, quarter or year, in order."""
    since, until = longer.period.since, longer.period.until
    assert until is not None
    first = since - timedelta(days=since.weekday() + 7)
    mondays = (first + timedelta(days=7 * nth) for nth in range((until - first).days // 7 + 2))
    found = (Span(WEEK, *monday.isocalendar()[:2]) for monday in mondays)
    return tuple(week for week in found if longer.period.holds(month_of(week, works).period.since))


def parts_of(longer: Span, shorter: str, works: Works) -> tuple[Span, ...]:
    """The shorter periods that a longer one adds up: weeks by their last working day, others by the calendar."""
    if shorter == WEEK:
        return weeks_of(longer, works)
    since, until = longer.period.since, longer.period.until
    assert until is not None
    months = range(since.month, 13 if until.month == 1 else until.month)
    if shorter == QUARTER:
        return tuple(Span(QUARTER, longer.year, number // 3 + 1) for number in months if number % 3 == 1)
    return tuple(Span(MONTH, longer.year, number) for number in months)
