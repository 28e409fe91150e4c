"""A review as it stands, and one decision of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.procedures.rules.course import Course, turned
from chuan.events.reviews.rules import events as e
from chuan.events.reviews.rules.inputs import INPUTS, TYPED

_NEW = Course()
ENOUGH, IMPROVE, CHANGE, RESOURCES = OUTCOMES = ("enough", "improve", "change", "resources")
"""Đạt, không cần gì thêm; cải tiến; thay đổi hệ thống; bổ sung nguồn lực."""


@dataclass(frozen=True, slots=True)
class State:
    """``pack``: SHA-256 of what the meeting went by, "" before it was held; ``minutes`` likewise, under ``numbered``."""

    course: Course = _NEW
    since: date = date.min
    until: date = date.min
    previous: Id | None = None
    figures: tuple[e.Figure, ...] = ()
    gathered: bool = False
    notes: tuple[tuple[str, Id], ...] = ()
    decided: tuple[e.Decided, ...] = ()
    resolved: tuple[e.Resolved, ...] = ()
    pack: str = ""
    minutes: str = ""
    numbered: e.Numbered | None = None

    @property
    def said(self) -> str:
        """The number as the minutes carry it: "12/BB-UBND"; "" before they were made."""
        return f"{self.numbered.number}/{self.numbered.symbol}" if self.numbered else ""

    def note(self, key: str) -> Id | None:
        return dict(self.notes).get(key)

    def decision(self, key: str) -> e.Decided | None:
        return next((one for one in self.decided if one.input == key), None)

    @property
    def unwritten(self) -> tuple[str, ...]:
        """Typed inputs that nobody typed yet."""
        return tuple(key for key, one in INPUTS.items() if one.how == TYPED and self.note(key) is None)

    @property
    def undecided(self) -> tuple[str, ...]:
        return tuple(key for key in INPUTS if self.decision(key) is None)


def evolve(state: State, happened: Happened) -> State:
    turn = _TURNS.get(type(happened.event))
    if turn is None:
        return replace(state, course=turned(state.course, happened))
    return replace(state, **turn(state, happened.event))


def _noted(state: State, event: e.Noted) -> dict[str, Any]:
    rest = tuple(pair for pair in state.notes if pair[0] != event.input)
    return {"notes": (*rest, (event.input, event.text))}


def _decided(state: State, event: e.Decided) -> dict[str, Any]:
    rest = tuple(one for one in state.decided if one.input != event.input)
    return {"decided": (*rest, event), "minutes": ""}


_TURNS: Mapping[type, Callable[[State, Any], dict[str, Any]]] = {
    e.Convened: lambda _, event: {"since": event.since, "until": event.until, "previous": event.previous},
    e.Gathered: lambda _, event: {"figures": event.figures, "gathered": True},
    e.Noted: _noted,
    e.Held: lambda _, event: {"pack": event.sha256},
    e.Decided: _decided,
    e.Resolved: lambda state, event: {"resolved": (*state.resolved, event), "minutes": ""},
    e.Numbered: lambda _, event: {"numbered": event},
    e.Minuted: lambda _, event: {"minutes": event.sha256},
}


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on its way; ``due`` is the day it is to be done by."""

    course: Course = _NEW
    review: Id = Id(0)
    input: str = ""
    due: date | None = None


def evolve_decision(state: Decision, happened: Happened) -> Decision:
    event = happened.event
    if isinstance(event, e.Charged):
        return replace(state, review=event.review, input=event.input, due=event.due)
    return replace(state, course=turned(state.course, happened))
