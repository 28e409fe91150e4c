"""A class as its events leave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.training.rules import events as e

QR, HAND = "qr", "hand"
OPEN, CLOSED, ANNULLED = "open", "closed", "annulled"
STATUSES = MappingProxyType({OPEN: "Đang mở", CLOSED: "Đã kết thúc", ANNULLED: "Đã hủy"})


@dataclass(frozen=True, slots=True)
class Turn:
    """One person of the class (một lượt). ``how`` "" until he came; ``why``: of a mark by hand or of an absence."""

    official: Id
    unit: Id
    how: str = ""
    at: datetime | None = None
    by: Id | None = None
    absent: bool = False
    why: Id | None = None
    passed: bool | None = None


@dataclass(frozen=True, slots=True)
class State:
    item: Id | None = None
    title: Id = Id(0)
    subject: str = ""
    competence: str = ""
    starts: datetime | None = None
    ends: datetime | None = None
    hours: int = 0
    place: Id = Id(0)
    teacher: Id | None = None
    guest: Id | None = None
    turns: tuple[Turn, ...] = ()
    outsiders: int = 0
    status: str = "new"
    reason: Id | None = None

    def turn(self, official: int) -> Turn | None:
        return next((one for one in self.turns if one.official == official), None)

    @property
    def present(self) -> tuple[Turn, ...]:
        return tuple(one for one in self.turns if one.how)


def evolve(state: State, happened: Happened) -> State:
    turn = _TURNS.get(type(happened.event))
    return turn(state, happened) if turn else state


def _opened(_: State, happened: Happened) -> State:
    one: e.Opened = happened.event
    return State(
        one.item, one.title, one.subject, one.competence, one.starts, one.ends, one.hours, one.place,
        one.teacher, one.guest, status=OPEN,
    )  # fmt: skip


def _enrolled(state: State, happened: Happened) -> State:
    fresh = (seat for seat in happened.event.seats if state.turn(seat.official) is None)
    return replace(state, turns=(*state.turns, *(Turn(seat.official, seat.unit) for seat in fresh)))


def _attended(state: State, happened: Happened) -> State:
    one: e.Attended = happened.event
    here = Turn(one.seat.official, one.seat.unit, one.how, happened.at, happened.actor, why=one.reason)
    rest = tuple(turn for turn in state.turns if turn.official != one.seat.official)
    return replace(state, turns=(*rest, here))


def _with(state: State, official: Id, **change: Any) -> State:
    turns = (replace(one, **change) if one.official == official else one for one in state.turns)
    return replace(state, turns=tuple(turns))


_TURNS: dict[type, Callable[[State, Happened], State]] = {
    e.Opened: _opened,
    e.Enrolled: _enrolled,
    e.Attended: _attended,
    e.Absent: lambda s, h: _with(s, h.event.official, absent=True, why=h.event.reason),
    e.Outsiders: lambda s, h: replace(s, outsiders=h.event.count),
    e.Closed: lambda s, _: replace(s, status=CLOSED),
    e.Graded: lambda s, h: _with(s, h.event.official, passed=h.event.passed),
    e.Annulled: lambda s, h: replace(s, status=ANNULLED, reason=h.event.reason),
}
