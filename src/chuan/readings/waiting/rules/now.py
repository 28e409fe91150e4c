"""One hall at one moment, from its rows: the board, what waits, and about how long somebody still waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.events.queue.rules.calling import Waiting
from chuan.events.queue.rules.ticket import AT_DESK, CALLED, WAITING


@dataclass(frozen=True, slots=True)
class Line:
    """One number of today as a screen shows it."""

    stream: int
    label: str
    field: str
    first: str
    status: str
    desk: int
    taken: datetime
    since: datetime
    calls: int
    due: datetime | None = None
    to: int = 0

    @property
    def waits(self) -> Waiting:
        first = self.taken if self.first else max(self.due, self.taken) if self.due else None
        return Waiting(self.stream, self.field, self.taken, first, self.to)


@dataclass(frozen=True, slots=True)
class Group:
    """What waits for one field: how many, how many of them go first, since when the oldest."""

    field: str
    waiting: int
    first: int
    oldest: datetime


@dataclass(frozen=True, slots=True)
class Now:
    """``usual``: the middle of today's serving times, None while nobody was served; ``seats``: desks somebody sits at."""

    at: datetime
    lines: tuple[Line, ...]
    usual: timedelta | None = None
    seats: int = 0

    @property
    def waiting(self) -> tuple[Line, ...]:
        return tuple(one for one in self.lines if one.status == WAITING)

    @property
    def at_desks(self) -> tuple[Line, ...]:
        """Called or served, the last call first."""
        found = (one for one in self.lines if one.status in AT_DESK)
        return tuple(sorted(found, key=lambda one: one.since, reverse=True))

    @property
    def call(self) -> str:
        """Names the last call, so that a screen knows a new one; "" where none stands."""
        last = next((one for one in self.at_desks if one.status == CALLED), None)
        return f"{last.label}.{last.desk}.{last.calls}" if last else ""

    def groups(self) -> tuple[Group, ...]:
        """What waits, by field in the order of the alphabet."""
        fields = sorted({one.field for one in self.waiting})
        return tuple(
            _group(field, [one for one in self.waiting if one.field == field], self.at) for field in fields
        )


def _group(field: str, lines: Sequence[Line], at: datetime) -> Group:
    first = sum(one.waits.goes_first(at) for one in lines)
    return Group(field, len(lines), first, min(one.taken for one in lines))


def ahead(now: Now, one: Line) -> int:
    """How many of the same field are likely called before this number: all that go first, and who came earlier."""
    mine = one.waits.goes_first(now.at)
    return sum(
        other.field == one.field
        and other.stream != one.stream
        and _before(other, one, mine=mine, its=other.waits.goes_first(now.at))
        for other in now.waiting
    )


def about(now: Now, before: int, serving: timedelta) -> timedelta:
    """About how long somebody waits with so many before him; by today's own figures where there are any."""
    return (before + 1) * (now.usual or serving) / max(1, now.seats)


def _before(other: Line, one: Line, *, mine: bool, its: bool) -> bool:
    return its if its != mine else (other.taken, other.stream) < (one.taken, one.stream)
