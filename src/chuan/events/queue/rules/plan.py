"""How halls call and book, read from the catalogue: classes with their source, fairness, slots."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from chuan.events.queue.rules.calling import Fairness

APPOINTMENT = "appointment"
"""The class of those who come at their appointed time; no class of a law."""


@dataclass(frozen=True, slots=True)
class PriorityClass:
    """Who goes first, since when and by what source; ``until`` None while it holds."""

    key: str
    name: str
    since: date
    source: str
    verified: bool
    until: date | None = None

    def holds(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Booking:
    """Slots: their length, the share that may be booked, how far ahead, and who is still in time."""

    length: timedelta
    share: int
    ahead: int
    notice: timedelta
    early: timedelta
    grace: timedelta


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole scheme; ``serving``: one service, until the day's own figures are known."""

    since: date
    source: str
    verified: bool
    classes: tuple[PriorityClass, ...]
    fairness: Fairness
    again: timedelta
    shown: int
    serving: timedelta
    booking: Booking

    def on(self, day: date) -> tuple[PriorityClass, ...]:
        return tuple(one for one in self.classes if one.holds(day))

    def name_of(self, key: str) -> str:
        """What a class is called; "" for none."""
        return next((one.name for one in self.classes if one.key == key), "")
