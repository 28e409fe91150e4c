"""A purpose of reading as it stands: what it covers, until when, and what was read under it last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.reads.rules.events import Barred, Closed, Read, Stated


@dataclass(frozen=True, slots=True)
class Seen:
    """What of a dossier was recorded last, and when."""

    dossier: Id
    what: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Purpose:
    """``also``: dossiers read outside it with words why; ``last``: of each dossier and thing, when it was recorded last."""

    kind: str = ""
    words: Id | None = None
    official: Id = Id(0)
    until: datetime | None = None
    agency: Id = Id(0)
    dossiers: tuple[Id, ...] = ()
    mandate: Id = Id(0)
    seed: str = ""
    drawn_of: int = 0
    closed: bool = False
    also: tuple[Id, ...] = ()
    last: tuple[Seen, ...] = ()
    reads: int = 0

    def live(self, at: datetime) -> bool:
        return not self.closed and self.until is not None and at < self.until

    def covers(self, dossier: int, agency: int) -> bool:
        """Whether reading this dossier is what the purpose was stated for."""
        if self.dossiers:
            return dossier in self.dossiers
        return bool(self.mandate) or agency == self.agency

    def opens(self, dossier: int, agency: int) -> bool:
        """The same, or already read outside it with words why."""
        return self.covers(dossier, agency) or dossier in self.also


def evolve(state: Purpose, happened: Happened) -> Purpose:
    """The purpose after one more event."""
    event = happened.event
    if isinstance(event, Stated):
        return Purpose(
            event.kind, event.words, happened.actor, event.until, event.agency, event.dossiers, event.mandate,
            event.seed, event.drawn_of,
        )  # fmt: skip
    if isinstance(event, Read):
        also = (
            (*state.also, event.dossier) if event.outside and event.dossier not in state.also else state.also
        )
        last = _noted(state, event.dossier, event.what, happened.at)
        return replace(state, also=also, last=last, reads=state.reads + 1)
    if isinstance(event, Barred):
        return replace(state, last=_noted(state, event.dossier, event.why, happened.at))
    return replace(state, closed=True) if isinstance(event, Closed) else state


def lately(state: Purpose, dossier: int, what: str) -> datetime | None:
    """When this was last recorded; None where it never was."""
    return next((one.at for one in state.last if (one.dossier, one.what) == (dossier, what)), None)


def _noted(state: Purpose, dossier: Id, what: str, at: datetime) -> tuple[Seen, ...]:
    others = (one for one in state.last if (one.dossier, one.what) != (dossier, what))
    return (*others, Seen(dossier, what, at))
