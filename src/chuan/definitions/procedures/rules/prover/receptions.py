"""The minutes of reception that a promise is tried at: those that hurt most, and a fine grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.calendars.rules.worktime import WorkTime

_DAYS = 21  # days tried minute by minute of a grid
_YEAR = 366  # days looked through for long closures
_CLOSURE = 3  # a weekend is two days; from three on the day before is tried too
_GRID = 15
_BEFORE_CUT_OFF = 14 * 60 + 59


@dataclass(frozen=True, slots=True, order=True)
class Reception:
    """One minute of reception; a ``plain`` one is on the grid only and seldom told as an example."""

    at: datetime
    plain: bool


def receptions(calendar: WorkTime, day: date) -> tuple[Reception, ...]:
    """Openings, last minutes and 14:59 of each working day of three weeks, every 15 minutes, and holidays' eves."""
    near = [_date for _date in _dates(calendar, day, _DAYS) if calendar.sessions(_date)]
    eves = [eve for eve in _eves(calendar, day) if eve not in near]
    found = {at: False for one in (*near, *eves) for at in _telling(calendar, one)}
    for one in near:
        for at in _grid(calendar, one):
            found.setdefault(at, True)
    return tuple(sorted(Reception(at, plain) for at, plain in found.items()))


def _dates(calendar: WorkTime, day: date, count: int) -> Iterator[date]:
    for ahead in range(count):
        one = day + timedelta(days=ahead)
        if calendar.covers(_moment(one, 0)):
            yield one


def _eves(calendar: WorkTime, day: date) -> Iterator[date]:
    """The last working day before every closure of three days or more, for a year ahead."""
    eve, closed = None, 0
    for one in _dates(calendar, day, _YEAR):
        if calendar.sessions(one):
            if eve is not None and closed >= _CLOSURE:
                yield eve
            eve, closed = one, 0
        else:
            closed += 1


def _telling(calendar: WorkTime, day: date) -> Iterator[datetime]:
    for session in calendar.sessions(day):
        yield _moment(day, session.opens)
        yield _moment(day, session.closes - 1)
        if session.opens <= _BEFORE_CUT_OFF < session.closes:
            yield _moment(day, _BEFORE_CUT_OFF)


def _grid(calendar: WorkTime, day: date) -> Iterator[datetime]:
    for session in calendar.sessions(day):
        for minute in range(-(-session.opens // _GRID) * _GRID, session.closes, _GRID):
            yield _moment(day, minute)


def _moment(day: date, minute: int) -> datetime:
    return datetime.combine(day, time(minute // 60, minute % 60), VIETNAM)
