"""A deliberately naive count, minute by minute, written from the words of the issue and sharing nothing.

It knows neither tables nor sums: it looks at one minute after another and asks whether a door is open.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction

Span = tuple[int, int]
ZONE = timezone(timedelta(hours=7))


@dataclass
class Plan:
    """A calendar in the plainest words: seasons of weekly hours, days off, swaps of one day for another."""

    seasons: list[tuple[date, dict[int, list[Span]]]]
    off: set[date]
    swaps: list[tuple[date, date, list[Span] | None]]
    seen: dict[int, frozenset[int]] = field(default_factory=dict)

    def week(self, day: date) -> list[Span]:
        hours: dict[int, list[Span]] = {}
        for since, weekly in self.seasons:
            if since <= day:
                hours = weekly
        return hours.get(day.weekday(), [])

    def hours(self, day: date) -> list[Span]:
        for gone, worked, given in self.swaps:
            if day == gone:
                return []
            if day == worked:
                return self.week(gone) if given is None else given
        return [] if day in self.off else self.week(day)

    def minutes(self, day: int) -> frozenset[int]:
        if day not in self.seen:
            spans = self.hours(date.fromordinal(day))
            self.seen[day] = frozenset(m for opens, closes in spans for m in range(opens, closes))
        return self.seen[day]

    def open(self, at: int) -> bool:
        return at % 1440 in self.minutes(at // 1440)

    def closing(self, at: int) -> bool:
        return self.open(at - 1) and not self.open(at)

    def opening_from(self, at: int) -> int:
        while not self.open(at):
            at += 1
        return at

    def spend(self, at: int, minutes: int) -> int:
        while minutes:
            minutes -= self.open(at)
            at += 1
        return at

    def works(self, day: int) -> bool:
        return bool(self.minutes(day))

    def next_working_day(self, day: int) -> int:
        day += 1
        while not self.works(day):
            day += 1
        return day

    def last_closing(self, day: int) -> int:
        at = day * 1440 + 1439
        while not self.closing(at):
            at -= 1
        return at


def minute(moment: datetime) -> int:
    here = moment.replace(tzinfo=ZONE) if moment.tzinfo is None else moment.astimezone(ZONE)
    return here.toordinal() * 1440 + here.hour * 60 + here.minute


def walk(plan: Plan, start: datetime, parts: list[tuple[Fraction, str]], rules: set[str]) -> datetime:
    """The due moment, found on foot."""
    at = minute(start)
    if "cut-off-15" in rules and at % 1440 > 15 * 60:
        at = plan.opening_from(plan.next_working_day(at // 1440) * 1440)
    at = plan.opening_from(at)
    if "same-day" in rules:
        return _moment(plan.last_closing(at // 1440))
    early = "first-day-counted" in rules
    for amount, unit in parts:
        at = _step(plan, at, amount, unit, early=early)
        early = early and (unit == "hour" or amount < 1)
    if not (plan.open(at) or plan.closing(at)):
        at = plan.opening_from(at)
    return _moment(plan.last_closing(at // 1440) if "end-at-closing" in rules else at)


def _step(plan: Plan, at: int, amount: Fraction, unit: str, *, early: bool) -> int:
    whole, rest = divmod(amount, 1)
    early = early and whole >= 1 and unit != "hour"
    day, time = divmod(at, 1440)
    if unit == "hour":
        return plan.spend(at, int(amount * 60))
    if unit == "working_day":
        for _ in range(int(whole) - early):
            day = plan.next_working_day(day)
        return plan.spend(day * 1440 + time, int(rest * 480))
    if unit == "day":
        return (day + int(amount) - early) * 1440 + time
    return (_months(date.fromordinal(day), int(amount)).toordinal() - early) * 1440 + time


def _months(day: date, count: int) -> date:
    year, month = day.year, day.month
    for _ in range(count):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _moment(at: int) -> datetime:
    return datetime(1, 1, 1, tzinfo=ZONE) + timedelta(minutes=at - 1440)
