"""The citizen's originals of one dossier: who has which, and how each came to its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.custody.rules import events as e

HELD, RETURNED, FILED, LOST = "held", "returned", "filed", "lost"
SLIP_SHOWN = ("qr", "code")


@dataclass(frozen=True, slots=True)
class Item:
    """One original as it stands; ``official`` of ``unit`` has it since then, or ended its keeping then."""

    paper: e.Original
    official: Id
    unit: Id
    since: datetime
    status: str = HELD
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class State:
    items: tuple[Item, ...] = ()
    copies: int = 0

    @property
    def held(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.status == HELD)

    def chosen(self, papers: tuple[int, ...], *statuses: str) -> bool:
        """Whether these are papers of the dossier, each in one of the states."""
        there = {item.paper.at for item in self.items if item.status in statuses}
        return bool(papers) and there.issuperset(papers)


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Keep originals; ``at`` of each is given here."""

    papers: tuple[e.Original, ...]
    unit: Id


@dataclass(frozen=True, slots=True)
class Move:
    papers: tuple[int, ...]
    official: Id
    unit: Id
    handover: Id | None = None
    note: Id | None = None


@dataclass(frozen=True, slots=True)
class GiveBack:
    """``shown``: "qr", "code" or "" where no slip was shown; then ``identity`` and ``reason`` are needed."""

    papers: tuple[int, ...]
    taker: Id
    shown: str = ""
    identity: Id | None = None
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """``what``: "filed", "lost" or "damaged"."""

    what: str
    papers: tuple[int, ...]
    reason: Id | None


@dataclass(frozen=True, slots=True)
class Restore:
    papers: tuple[int, ...]
    unit: Id
    reason: Id | None


@dataclass(frozen=True, slots=True)
class PrintReturn:
    sha256: str


Order = TakeIn | Move | GiveBack | Note | Restore | PrintReturn
_Turn = Callable[[State, Any, datetime, Id], State]


def evolve(state: State, happened: Happened) -> State:
    """The originals after one event."""
    return _TURNS[type(happened.event)](state, happened.event, happened.at, happened.actor)


def _kept(state: State, event: e.OriginalsIn, at: datetime, actor: Id) -> State:
    fresh = tuple(Item(paper, actor, event.unit, at) for paper in event.papers)
    return replace(state, items=(*state.items, *fresh))


def _moved(state: State, event: e.Moved, at: datetime, _: Id) -> State:
    return _each(
        state,
        event.papers,
        lambda item: replace(item, official=event.official, unit=event.unit, since=at),
    )


def _ended(status: str) -> _Turn:
    return lambda state, event, at, _: _each(
        state, event.papers, lambda item: replace(item, status=status, since=at)
    )


def _damaged(state: State, event: e.Damaged, *_: object) -> State:
    return _each(state, event.papers, lambda item: replace(item, damaged=True))


def _restored(state: State, event: e.Restored, at: datetime, actor: Id) -> State:
    return _each(state, event.papers, lambda item: Item(item.paper, actor, event.unit, at))


def _each(state: State, papers: tuple[int, ...], turn: Callable[[Item], Item]) -> State:
    return replace(
        state, items=tuple(turn(item) if item.paper.at in papers else item for item in state.items)
    )


_TURNS: dict[type, _Turn] = {
    e.OriginalsIn: _kept,
    e.Moved: _moved,
    e.Returned: _ended(RETURNED),
    e.Filed: _ended(FILED),
    e.Lost: _ended(LOST),
    e.Damaged: _damaged,
    e.Restored: _restored,
    e.ReturnPrinted: lambda state, event, *_: replace(state, copies=event.copy),
}
