"""The same count for millions of starts at once: dense tables of every minute, read by numpy.

For recomputing every open deadline after a decree. Starts and dues are local minutes (``minute_of``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from chuan.definitions.calendars.rules.due import CUT_OFF
from chuan.definitions.calendars.rules.duration import DAY_MINUTES, Duration, Part, Unit, whole_minutes
from chuan.definitions.calendars.rules.segments import DAY, BeyondTable
from chuan.definitions.calendars.rules.worktime import WorkTime

Minutes = NDArray[np.int64]

_EPOCH = date(1970, 1, 1).toordinal()


class Dense:
    """Every minute of a calendar, laid out once: about 12 bytes a minute."""

    def __init__(self, calendar: WorkTime) -> None:
        first, last = date(calendar.years[0].year, 1, 1), date(calendar.horizon, 12, 31)
        self.first = first.toordinal()
        self.zero = self.first * DAY
        open_ = np.zeros((last.toordinal() - self.first + 1, DAY), dtype=bool)
        for day in range(len(open_)):
            for session in calendar.sessions(date.fromordinal(self.first + day)):
                open_[day, session.opens : session.closes] = True
        flat = open_.ravel()
        self.open_at = np.flatnonzero(flat)
        self.done = np.concatenate(([0], np.cumsum(flat, dtype=np.int32)))
        rests = flat.copy()
        rests[1:] |= flat[:-1] & ~flat[1:]
        self.rests = rests
        self.open = flat
        worked = open_.any(axis=1)
        self.days = np.flatnonzero(worked)
        self.days_done = np.cumsum(worked)
        self.last = np.where(worked, DAY - np.argmax(open_[:, ::-1], axis=1), 0)

    def moved(self, at: Minutes) -> Minutes:
        return np.where(self._look(self.open, at), at, self._next_opening(at))

    def settled(self, at: Minutes) -> Minutes:
        return np.where(self._look(self.rests, at), at, self._next_opening(at))

    def after(self, at: Minutes, minutes: int) -> Minutes:
        """The moment when ``minutes`` > 0 more session minutes have been worked."""
        return self._look(self.open_at, self._look(self.done, at) + (minutes - 1)) + 1

    def day_after(self, day: Minutes, n: int) -> Minutes:
        """The ``n``-th working day after each day (n > 0)."""
        return self._look(self.days, self._look(self.days_done, day) + (n - 1))

    def closing(self, at: Minutes) -> Minutes:
        """The last closing of the day of each moment."""
        day = at // DAY
        return day * DAY + self._look(self.last, day)

    def _next_opening(self, at: Minutes) -> Minutes:
        return self._look(self.open_at, self._look(self.done, at))

    @staticmethod
    def _look(table: NDArray[np.generic], at: Minutes) -> Minutes:
        if at.size and (at.min() < 0 or at.max() >= len(table)):
            raise BeyondTable
        return table[at]  # type: ignore[return-value]


def due_many(
    dense: Dense,
    starts: Minutes,
    duration: Duration,
    rules: Sequence[str] = (),
    day_minutes: int = DAY_MINUTES,
) -> Minutes:
    """The due moments of many starts under one limit; ``BeyondTable`` where one leaves the calendar."""
    given = starts - dense.zero
    at = dense.moved(_cut_off(dense, given) if "cut-off-15" in rules else given)
    if "same-day" in rules:
        return dense.closing(at) + dense.zero
    first = "first-day-counted" in rules
    for part in duration.parts:
        early = first and part.unit is not Unit.HOUR and part.amount >= 1
        at = _STEPS[part.unit](dense, at, part, day_minutes, int(early))
        first = first and not early
    at = dense.settled(at)
    return (dense.closing(at) if "end-at-closing" in rules else at) + dense.zero


def _cut_off(dense: Dense, given: Minutes) -> Minutes:
    """A start later than 15:00 waits for the midnight before the next opening."""
    return np.where(given % DAY > CUT_OFF, (given // DAY + 1) * DAY, given)


def _hours(dense: Dense, at: Minutes, part: Part, day_minutes: int, early: int) -> Minutes:
    minutes = whole_minutes(part.amount, 60)
    return dense.after(at, minutes) if minutes else at


def _working_days(dense: Dense, at: Minutes, part: Part, day_minutes: int, early: int) -> Minutes:
    whole = int(part.amount)
    if whole - early > 0:
        at = dense.day_after(at // DAY, whole - early) * DAY + at % DAY
    minutes = whole_minutes(part.amount - whole, day_minutes)
    return dense.after(at, minutes) if minutes else at


def _days(dense: Dense, at: Minutes, part: Part, day_minutes: int, early: int) -> Minutes:
    return at + (int(part.amount) - early) * DAY


def _months(dense: Dense, at: Minutes, part: Part, day_minutes: int, early: int) -> Minutes:
    days = (at // DAY + (dense.first - _EPOCH)).astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    into = (days - months).astype(np.int64)
    target = months + int(part.amount)
    length = ((target + 1).astype("datetime64[D]") - target.astype("datetime64[D]")).astype(np.int64)
    begins = target.astype("datetime64[D]").astype(np.int64) - (dense.first - _EPOCH)
    on: Minutes = begins + np.minimum(into, length - 1) - early
    return on * DAY + at % DAY


_STEPS: Mapping[Unit, Callable[[Dense, Minutes, Part, int, int], Minutes]] = MappingProxyType(
    {Unit.HOUR: _hours, Unit.WORKING_DAY: _working_days, Unit.DAY: _days, Unit.MONTH: _months}
)
