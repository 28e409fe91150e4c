"""The table every count is read from: open stretches in a row, with the minutes worked up to each.

A moment is a whole number: minutes since the first day of the proleptic calendar, at the local clock.
Viet Nam has had one offset since 1975, so the local clock never jumps in the years of a calendar.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from chuan.definitions.calendars.rules.entries import Sessions

DAY = 24 * 60
"""Minutes of a calendar day."""


class BeyondTable(LookupError):
    """The count leaves the days of the calendar."""


class Segments:
    """Open stretches of consecutive days; built once, then only read."""

    __slots__ = ("closings", "days", "last", "openings", "shifts", "worked")

    def __init__(self, first: int, plans: Iterable[Sessions]) -> None:
        """``first`` is the ordinal of the first day, ``plans`` the sessions of it and the days after it."""
        # An empty stretch stands in front, so that every moment has a stretch at or before it.
        self.openings = [first * DAY]
        self.closings = [first * DAY]
        self.worked = [0]
        self.days: list[int] = []
        self.last: dict[int, int] = {}
        total = 0
        for day, sessions in enumerate(plans, first):
            for session in sessions:
                total += session.closes - session.opens
                self.openings.append(day * DAY + session.opens)
                self.closings.append(day * DAY + session.closes)
                self.worked.append(total)
            if sessions:
                self.days.append(day)
                self.last[day] = self.closings[-1]
        self.shifts = [c - w for c, w in zip(self.closings, self.worked, strict=True)]

    def done(self, at: int) -> int:
        """Session minutes from the table's beginning up to ``at``."""
        i = self._stretch(at)
        left = self.closings[i] - at
        return self.worked[i] - left if left > 0 else self.worked[i]

    def after(self, at: int, minutes: int) -> int:
        """The moment when ``minutes`` > 0 more session minutes have been worked: a closing rather than an opening."""
        i = bisect_right(self.openings, at) - 1
        if i < 0:
            raise BeyondTable
        count = self.worked[i] + minutes
        left = self.closings[i] - at
        if left > 0:
            count -= left
        j = bisect_left(self.worked, count, i)
        if j == len(self.shifts):
            raise BeyondTable
        return self.shifts[j] + count

    def before(self, at: int, minutes: int) -> int:
        """The last moment from which ``minutes`` >= 0 session minutes remain until ``at``."""
        count = self.done(at) - minutes
        if count < 0:
            raise BeyondTable
        j = bisect_right(self.worked, count)
        return min(at, self.shifts[j] + count) if j < len(self.shifts) else at

    def moved(self, at: int) -> int:
        """``at`` if a session is open then, else the next opening; a closing moves."""
        i = self._stretch(at)
        return at if at < self.closings[i] else self._opening(i + 1)

    def settled(self, at: int) -> int:
        """``at`` if it lies in a session or exactly at a closing, else the next opening."""
        i = self._stretch(at)
        return at if at <= self.closings[i] else self._opening(i + 1)

    def _stretch(self, at: int) -> int:
        """The last stretch that opened at ``at`` or before."""
        i = bisect_right(self.openings, at) - 1
        if i < 0:
            raise BeyondTable
        return i

    def _opening(self, i: int) -> int:
        if i >= len(self.openings):
            raise BeyondTable
        return self.openings[i]

    def day_after(self, day: int, n: int) -> int:
        """The ``n``-th working day after ``day`` (n > 0)."""
        i = bisect_right(self.days, day) - 1 + n
        if i >= len(self.days):
            raise BeyondTable
        return self.days[i]

    def closing(self, day: int) -> int:
        """The last closing of a working day."""
        return self.last[day]

    def opening(self, day: int) -> int:
        """The first opening on ``day`` or after it."""
        return self._opening(bisect_left(self.openings, day * DAY, 1))

    def between(self, since: int, until: int) -> list[tuple[int, int]]:
        """Every open stretch between two moments, cut to them; none of length zero."""
        i = max(bisect_right(self.openings, since) - 1, 0)
        j = bisect_left(self.openings, until)
        cut = (
            (max(o, since), min(c, until))
            for o, c in zip(self.openings[i:j], self.closings[i:j], strict=True)
        )
        return [(o, c) for o, c in cut if o < c]
