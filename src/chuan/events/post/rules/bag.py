"""A list for the postman as its events leave it: where each parcel is, what was collected, what was paid over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.post.rules import events as e

LISTED, SENT, FAILED, DELIVERED, BACK, VOID = "listed", "sent", "failed", "delivered", "back", "void"
"""Where a parcel is: on the list, with the post, tried in vain, with the citizen, back at the counter, nowhere."""
ON_THE_WAY = (SENT, FAILED)


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one parcel; ``tries``: in vain."""

    dossier: Id
    status: str = LISTED
    tries: int = 0
    on: date | None = None
    collected: int = 0
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class State:
    number: int = 0
    year: int = 0
    lines: tuple[e.Line, ...] = ()
    fates: tuple[Fate, ...] = ()
    made: datetime | None = None
    handed: datetime | None = None
    postman: Id | None = None
    settled: int = 0
    annulled: Id | None = None

    def fate(self, dossier: int) -> Fate | None:
        return next((one for one in self.fates if one.dossier == dossier), None)

    @property
    def collected(self) -> int:
        """Đồng the post has of what citizens paid it."""
        return sum(one.collected for one in self.fates)

    @property
    def owed(self) -> int:
        """What of it the post has yet to pay over."""
        return self.collected - self.settled


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, e.Listed):
        fates = tuple(Fate(line.dossier) for line in event.lines)
        return replace(
            state, number=event.number, year=event.year, lines=event.lines, fates=fates, made=happened.at
        )
    if isinstance(event, e.HandedToPost):
        return replace(_all(state, SENT), handed=happened.at, postman=event.postman)
    if isinstance(event, e.Annulled):
        return replace(_all(state, VOID), annulled=event.reason)
    if isinstance(event, e.Settled):
        return replace(state, settled=state.settled + event.amount)
    return _one(state, event)


def _all(state: State, status: str) -> State:
    return replace(state, fates=tuple(replace(one, status=status) for one in state.fates))


def _one(state: State, event: object) -> State:
    if isinstance(event, e.Delivered):
        return _turned(state, event.dossier, status=DELIVERED, on=event.on, collected=event.collected)
    if isinstance(event, e.Failed):
        tries = (state.fate(event.dossier) or Fate(event.dossier)).tries + 1
        return _turned(state, event.dossier, status=FAILED, tries=tries, reason=event.reason)
    if isinstance(event, e.CameBack):
        return _turned(state, event.dossier, status=BACK, reason=event.reason)
    return state


def _turned(state: State, dossier: Id, **changes: object) -> State:
    fates = (replace(one, **changes) if one.dossier == dossier else one for one in state.fates)  # type: ignore[arg-type]
    return replace(state, fates=tuple(fates))
