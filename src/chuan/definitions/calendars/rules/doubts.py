"""What an administrator should know of a calendar: days still awaited, days unverified, years undecided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from chuan.base.kernel.reason import Reason
from chuan.definitions.calendars.rules.entries import Entry
from chuan.definitions.calendars.rules.worktime import WorkTime


def doubts(calendar: WorkTime, today: date) -> tuple[Reason, ...]:
    """Everything in this year and the next, from ``today`` on, that a promise may have to change for."""
    return tuple(_doubts(calendar, today))


def _doubts(calendar: WorkTime, today: date) -> Iterator[Reason]:
    for year in (today.year, today.year + 1):
        if calendar.provisional(date(year, 1, 1), date(year, 1, 1)):
            yield Reason.of("calendars.doubt_year", year=year)
    ahead = (e for e in calendar.entries if today <= max(e.days) and min(e.days).year <= today.year + 1)
    for entry in ahead:
        if entry.awaited:
            yield Reason.of("calendars.doubt_awaited", name=entry.name, days=_told(entry))
        elif entry.applied and not entry.verified:
            yield Reason.of(
                "calendars.doubt_unverified", name=entry.name, days=_told(entry), document=entry.document
            )


def _told(entry: Entry) -> str:
    first, last = min(entry.days), max(entry.days)
    return f"{first:%d/%m/%Y}" if first == last else f"{first:%d/%m/%Y} – {last:%d/%m/%Y}"
