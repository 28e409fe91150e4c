"""One loan as its events leave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.procedures.rules.course import Course, turned
from chuan.events.loans.rules import events as e

_NEW = Course()


@dataclass(frozen=True, slots=True)
class State:
    """``until`` None before it is handed out; ``condition`` "" before it came back; ``term`` in working days."""

    course: Course = _NEW
    file: Id = Id(0)
    borrower: Id = Id(0)
    unit: Id = Id(0)
    purpose: Id = Id(0)
    approvers: tuple[Id, ...] = ()
    lent: date | None = None
    until: date | None = None
    term: int = 0
    renewals: int = 0
    renewed: tuple[date, ...] = ()
    reminded: tuple[date, ...] = ()
    condition: str = ""
    reason: Id | None = None
    outdated: Id | None = None
    returned: date | None = None

    @property
    def out(self) -> bool:
        return self.until is not None and not self.condition

    def late(self, today: date) -> bool:
        """Whether the file should be back and is not."""
        return self.out and self.until is not None and today > self.until


def evolve(state: State, happened: Happened) -> State:
    turn = _TURNS.get(type(happened.event))
    if turn is None:
        return replace(state, course=turned(state.course, happened))
    return turn(state, happened.event, happened)


def _asked(state: State, event: e.Asked, _: Happened) -> State:
    return replace(
        state, file=event.file, borrower=event.borrower, unit=event.unit, purpose=event.purpose,
        approvers=event.approvers,
    )  # fmt: skip


def _handed(state: State, event: e.HandedOut, happened: Happened) -> State:
    day = happened.at.astimezone(VIETNAM).date()
    return replace(state, lent=day, until=event.until, term=event.term, renewals=event.renewals)


def _renewed(state: State, event: e.Renewed, _: Happened) -> State:
    return replace(state, until=event.until, renewed=(*state.renewed, event.until))


def _returned(state: State, event: e.Returned, happened: Happened) -> State:
    day = happened.at.astimezone(VIETNAM).date()
    return replace(
        state, condition=event.condition, reason=event.reason, outdated=event.outdated, returned=day
    )


_TURNS: dict[type, Callable[[State, Any, Happened], State]] = {
    e.Asked: _asked,
    e.HandedOut: _handed,
    e.Renewed: _renewed,
    e.Reminded: lambda s, ev, _: replace(s, reminded=(*s.reminded, ev.day)),
    e.Returned: _returned,
}
