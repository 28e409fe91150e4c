"""One hand-over list: where it stands, each line's answer by a named person, and what may be ordered of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.custody.rules import events as e

WAITING, TAKEN, DECLINED = "waiting", "taken", "declined"
RESULTS = "results"
"""What a list holds that goes from a unit back to the counter; other lists hold papers received there."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A line as it stands: waiting, taken or declined; by whom, when, why not."""

    line: e.Line
    status: str = WAITING
    official: Id = Id(0)
    at: datetime | None = None
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class State:
    """``status``: new, open, closed (every line answered), annulled."""

    status: str = "new"
    number: int = 0
    year: int = 0
    from_unit: Id = Id(0)
    to_unit: Id = Id(0)
    giver: Id = Id(0)
    taker: Id = Id(0)
    listed: datetime | None = None
    answers: tuple[Answer, ...] = ()
    copies: int = 0
    reason: Id | None = None  # why annulled
    content: str = ""

    def answer(self, dossier: int) -> Answer | None:
        return next((one for one in self.answers if one.line.dossier == dossier), None)

    @property
    def waiting(self) -> tuple[Id, ...]:
        return tuple(one.line.dossier for one in self.answers if one.status == WAITING)


@dataclass(frozen=True, slots=True)
class MakeList:
    """``taken``: dossiers that stand on another live list already."""

    number: int
    year: int
    from_unit: Id
    to_unit: Id
    lines: tuple[e.Line, ...]
    taker: Id | None = None
    taken: frozenset[Id] = frozenset()
    content: str = ""


@dataclass(frozen=True, slots=True)
class TakeOver:
    dossiers: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Decline:
    dossiers: tuple[Id, ...]
    reason: Id | None


@dataclass(frozen=True, slots=True)
class Reopen:
    """``taken``: those that stand on another live list by now."""

    dossiers: tuple[Id, ...]
    reason: Id | None
    taken: frozenset[Id] = frozenset()


@dataclass(frozen=True, slots=True)
class AnnulList:
    reason: Id | None


@dataclass(frozen=True, slots=True)
class PrintList:
    sha256: str


Order = MakeList | TakeOver | Decline | Reopen | AnnulList | PrintList


def evolve(state: State, happened: Happened) -> State:
    """The list after one event."""
    return _TURNS[type(happened.event)](state, happened.event, happened.at, happened.actor)


def _listed(state: State, event: e.Listed, at: datetime, actor: Id) -> State:
    return replace(
        state,
        status="open",
        number=event.number,
        year=event.year,
        from_unit=event.from_unit,
        to_unit=event.to_unit,
        giver=actor,
        taker=event.taker or Id(0),
        listed=at,
        answers=tuple(Answer(line) for line in event.lines),
        content=event.content,
    )


def _declined(state: State, event: e.Declined, at: datetime, actor: Id) -> State:
    return _answered(state, event.dossier, Answer(_ANY, DECLINED, actor, at, event.reason))


def _reopened(state: State, event: e.Reopened, _at: datetime, _actor: Id) -> State:
    return replace(_answered(state, event.dossier, Answer(_ANY)), status="open")


def _answered(state: State, dossier: Id, answer: Answer) -> State:
    fresh = tuple(
        replace(answer, line=one.line) if one.line.dossier == dossier else one for one in state.answers
    )
    return replace(state, answers=fresh)


_ANY = e.Line(Id(0), 0)  # stands for the line that the answer belongs to
_TURNS: dict[type, Callable[[State, Any, datetime, Id], State]] = {
    e.Listed: _listed,
    e.TakenOver: lambda state, event, at, actor: _answered(
        state, event.dossier, Answer(_ANY, TAKEN, actor, at)
    ),
    e.Declined: _declined,
    e.Reopened: _reopened,
    e.Closed: lambda state, *_: replace(state, status="closed"),
    e.ListPrinted: lambda state, event, *_: replace(state, copies=event.copy),
    e.ListAnnulled: lambda state, event, *_: replace(state, status="annulled", reason=event.reason),
}
