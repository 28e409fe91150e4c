"""What was told of an agency, in order, and what stands for a month."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.portalscores.rules.events import Annulled, Published


@dataclass(frozen=True, slots=True)
class Undone:
    """Why an entry never stood, who said so and when."""

    reason: Id
    by: Id
    at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One month told: by whom, when."""

    told: Published
    by: Id
    at: datetime
    undone: Undone | None = None


@dataclass(frozen=True, slots=True)
class State:
    entries: tuple[Entry, ...] = ()

    def of(self, index: str, month: date) -> Entry | None:
        """What stands for the month; None is absent, and is no 0."""
        standing = (one for one in self.entries if one.undone is None)
        return next((one for one in standing if (one.told.index, one.told.month) == (index, month)), None)


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, Annulled):
        entries = list(state.entries)
        undone = Undone(event.reason, happened.actor, happened.at)
        entries[event.entry - 1] = replace(entries[event.entry - 1], undone=undone)
        return State(tuple(entries))
    return State((*state.entries, Entry(event, happened.actor, happened.at)))
