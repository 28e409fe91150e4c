"""Loads and lateness by day over months: a calendar people already know how to read, each day leading to its cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from chuan.base.web.rules import pictures, say
from chuan.base.web.rules.months import months

Loads = Mapping[date, tuple[int, int]]
"""Day -> how many, and how many of them late; a day that is not there had none."""


@dataclass(frozen=True, slots=True)
class LoadDay:
    """``off``: why the office was shut; ``coming``: the day has not been yet."""

    day: date
    count: int = 0
    late: int = 0
    href: str = ""
    off: str = ""
    today: bool = False
    coming: bool = False
    shade: int = 0

    @property
    def said(self) -> str:
        """As "thứ Sáu 20/11/2026: 12 hồ sơ, 2 trễ"."""
        parts = [_("%(n)s hồ sơ") % {"n": say.number(self.count)}]
        parts += [_("%(n)s trễ") % {"n": say.number(self.late)}] if self.late else []
        parts += [self.off] if self.off else []
        return f"{say.long_day(self.day)}: {', '.join(parts)}"


@dataclass(frozen=True, slots=True)
class LoadMonth:
    name: str
    weeks: tuple[tuple[LoadDay | None, ...], ...]

    @property
    def count(self) -> int:
        return sum(day.count for week in self.weeks for day in week if day)

    @property
    def late(self) -> int:
        return sum(day.late for week in self.weeks for day in week if day)


@dataclass(frozen=True, slots=True)
class LoadCalendar:
    """``one``: a single month is drawn large."""

    caption: str
    months: tuple[LoadMonth, ...]

    @property
    def weekdays(self) -> tuple[str, ...]:
        return say.WEEKDAYS_SHORT

    @property
    def one(self) -> bool:
        return len(self.months) == 1

    @property
    def any(self) -> bool:
        return any(month.count for month in self.months)


def load_calendar(
    caption: str, since: date, until: date, today: date, loads: Loads, href: Callable[[date], str],
    off: Callable[[date], str],
) -> LoadCalendar:  # fmt: skip
    """Days ``[since, until)``; ``href`` leads to a day's cases, ``off`` says why a day is none of work ("" on others)."""
    most = max((count for count, _late in loads.values()), default=0)

    def cell(day: date) -> LoadDay:
        count, late = loads.get(day, (0, 0))
        shade = pictures.shade(count, most)
        link = href(day) if count else ""
        return LoadDay(day, count, late, link, off(day), day == today, day > today, shade)

    drawn = (
        LoadMonth(
            f"{first:%m/%Y}", tuple(tuple(cell(day) if day else None for day in week) for week in weeks)
        )
        for first, weeks in months(since, until)
    )
    return LoadCalendar(caption, tuple(drawn))
