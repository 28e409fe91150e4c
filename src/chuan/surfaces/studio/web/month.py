"""A month of an agency's calendar as a table: each day's hours and why it is so."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.calendars.rules.entries import Entry, Sessions
from chuan.definitions.calendars.rules.keeping import spans
from chuan.definitions.calendars.rules.worktime import WorkTime

_AHEAD = 396  # days
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


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry ahead, with what may be done about it."""

    key: str
    name: str
    days: str
    document: str
    doubt: str
    awaited: bool


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


def lines(entries: Iterable[Entry], since: date) -> tuple[EntryLine, ...]:
    """The entries of a year and a month from a day on, by their first day."""
    until = since + timedelta(days=_AHEAD)
    near = [entry for entry in entries if max(entry.days) >= since and min(entry.days) < until]
    ahead = [entry for entry in near if not entry.void and entry.key]
    return tuple(_line(entry) for entry in sorted(ahead, key=lambda entry: min(entry.days)))


def _line(entry: Entry) -> EntryLine:
    doubt = "" if entry.awaited or entry.verified else _("chưa đối chiếu với văn bản gốc")
    name = _("%(name)s (dự báo)") % {"name": entry.name} if entry.forecast else entry.name
    return EntryLine(
        entry.key, name, _days(entry), entry.document or _("chờ thông báo"), doubt, entry.awaited
    )


def _days(entry: Entry) -> str:
    off = sorted(entry.off)
    told = []
    if off:
        told.append(
            _("nghỉ %(day)s") % {"day": say.long_day(off[0])}
            if len(off) == 1
            else _("nghỉ %(first)s đến %(last)s") % {"first": say.day(off[0]), "last": say.day(off[-1])}
        )
    if entry.worked:
        told.append(_("làm %(worked)s") % {"worked": say.long_day(entry.worked)})
    return ", ".join(told)
