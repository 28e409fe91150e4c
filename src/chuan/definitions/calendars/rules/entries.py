"""What a working calendar is made of: weekly hours, days off, swapped days, the years decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from chuan.base.kernel.period import Period


@dataclass(frozen=True, slots=True, order=True)
class Session:
    """One stretch of opening hours ``[opens, closes)``, in minutes after midnight."""

    opens: int
    closes: int

    def __post_init__(self) -> None:
        if not 0 <= self.opens < self.closes < 24 * 60:
            raise ValueError(f"session {self.opens}-{self.closes} does not open before it closes on its day")


Sessions = tuple[Session, ...]


def ordered(sessions: Sessions) -> Sessions:
    """The sessions of one day by the clock; ``ValueError`` where two overlap."""
    by_clock = tuple(sorted(sessions))
    for earlier, later in pairwise(by_clock):
        if later.opens < earlier.closes:
            raise ValueError("two sessions of one day overlap")
    return by_clock


@dataclass(frozen=True, slots=True)
class Week:
    """Opening hours by weekday (Monday first) while ``period`` holds; a later week overrides."""

    period: Period
    days: tuple[Sessions, Sessions, Sessions, Sessions, Sessions, Sessions, Sessions]
    document: str = ""
    source: str = ""
    verified: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "days", tuple(ordered(day) for day in self.days))


@dataclass(frozen=True, slots=True)
class Entry:
    """Days off, a day worked, or both: then it is a swap (hoán đổi) of one for the other.

    Without a document number it is awaited ("chờ thông báo") and changes nothing; ``void`` ones are neither
    applied nor awaited. ``sessions`` are those given to the day worked; without them it has those of the day
    it replaces, or of its own weekday. Of two entries with one ``key`` the later stands.
    """

    name: str
    off: tuple[date, ...] = ()
    worked: date | None = None
    sessions: Sessions = ()
    document: str = ""
    source: str = ""
    verified: bool = False
    forecast: bool = False
    key: str = ""
    void: bool = False

    def __post_init__(self) -> None:
        if not self.days:
            raise ValueError(f"calendar entry {self.name} has no day")
        if self.worked is not None and len(self.off) > 1:
            raise ValueError(f"calendar entry {self.name} swaps more than one day")
        object.__setattr__(self, "sessions", ordered(self.sessions))

    @property
    def days(self) -> tuple[date, ...]:
        return self.off if self.worked is None else (*self.off, self.worked)

    @property
    def applied(self) -> bool:
        return bool(self.document) and not self.void

    @property
    def awaited(self) -> bool:
        return not self.document and not self.void

    @property
    def swap(self) -> bool:
        return self.worked is not None and bool(self.off)


def laid_over(base: tuple[Entry, ...], own: Iterable[Entry]) -> tuple[Entry, ...]:
    """``base`` with ``own`` after it; an entry takes the place of an earlier one with its key."""
    kept: dict[str, Entry] = {entry.key or f"#{at}": entry for at, entry in enumerate(base)}
    for at, entry in enumerate(own, len(base)):
        kept.pop(entry.key, None)
        kept[entry.key or f"#{at}"] = entry
    return tuple(kept.values())


@dataclass(frozen=True, slots=True)
class Year:
    """A year the calendar covers; ``verified`` once a decree for it has been read."""

    year: int
    document: str = ""
    source: str = ""
    verified: bool = False
