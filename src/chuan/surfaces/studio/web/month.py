"""A month of an agency's calendar as a table: each day's hours and why it is so."""

from __future__ import annotations

from calendar import Calendar
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.calendars.rules.entries import Sessions
from chuan.definitions.calendars.rules.keeping import spans
from chuan.definitions.calendars.rules.worktime import WorkTime

_PLAIN = frozenset({"calendars.working", "calendars.rest"})


@dataclass(frozen=True, slots=True)
class Day:
    """One cell; ``why`` empty on ordinary days, ``kind``: work, off, rest, awaited."""

    day: date
    inside: bool
    hours: tuple[str, ...]
    why: str
    kind: str
    today: bool

    @property
    def full(self) -> str:
        return say.long_day(self.day)


def weeks(calendar: WorkTime, first: date, today: date) -> list[list[Day]]:
    """The whole weeks of a month, Monday first; days the calendar does not know are empty."""
    return [
        [_day(calendar, day, first.month, today) for day in week]
        for week in Calendar().monthdatescalendar(first.year, first.month)
    ]


def _day(calendar: WorkTime, day: date, month: int, today: date) -> Day:
    if not calendar.covers_day(day):
        return Day(day, day.month == month, (), _("chưa có lịch"), "rest", day == today)
    sessions, why = calendar.sessions(day), calendar.why(day)
    awaited = bool(calendar.awaited(day, day))
    plain = why.key in _PLAIN
    kind = "awaited" if awaited else "work" if sessions else "rest" if plain else "off"
    return Day(day, day.month == month, hours(sessions), "" if plain else sentence(why), kind, day == today)


def hours(sessions: Sessions) -> tuple[str, ...]:
    return tuple(f"{opens}–{closes}" for opens, closes in spans(sessions))


def neighbours(first: date) -> tuple[date, date]:
    """The first days of the months before and after."""
    return (first - timedelta(days=1)).replace(day=1), (first + timedelta(days=32)).replace(day=1)
