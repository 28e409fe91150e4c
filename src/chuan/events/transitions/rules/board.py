"""The board of one agency: which edition it works by, and how far each clause of the next one is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse

WAITING, WORKING, DONE, NOT_HERE = STATES = ("waiting", "working", "done", "not_here")
"""Chưa làm, đang làm, đã xong, không áp dụng."""


@dataclass(frozen=True, slots=True)
class Used:
    """The agency works by an edition since a day."""

    edition: str
    on: date


@dataclass(frozen=True, slots=True)
class Assigned:
    """A clause of an edition was given to a person."""

    edition: str
    clause: str
    official: Id


@dataclass(frozen=True, slots=True)
class Marked:
    """How far a clause is, and what shows it."""

    edition: str
    clause: str
    state: str
    note: Id | None = None


Event = Used | Assigned | Marked
KINDS: dict[str, type] = {f"transitions.{kind.__name__}": kind for kind in (Used, Assigned, Marked)}


@dataclass(frozen=True, slots=True)
class Line:
    """One clause of an edition on the board."""

    edition: str
    clause: str
    official: Id = Id(0)
    state: str = WAITING
    note: Id | None = None


@dataclass(frozen=True, slots=True)
class State:
    """``used`` are the editions in use, each since its day, the latest last."""

    used: tuple[Used, ...] = ()
    lines: tuple[Line, ...] = ()

    def line(self, edition: str, clause: str) -> Line:
        known = (one for one in self.lines if (one.edition, one.clause) == (edition, clause))
        return next(known, Line(edition, clause))

    def in_use(self, day: date) -> Used | None:
        return next((one for one in reversed(self.used) if one.on <= day), None)


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, Used):
        rest = tuple(one for one in state.used if one.on != event.on)
        return replace(state, used=tuple(sorted((*rest, event), key=lambda one: one.on)))
    if isinstance(event, Assigned):
        return _put(state, replace(state.line(event.edition, event.clause), official=event.official))
    if isinstance(event, Marked):
        line = state.line(event.edition, event.clause)
        return _put(state, replace(line, state=event.state, note=event.note))
    return state


def use(edition: str, on: date, *, draft: bool) -> tuple[Event, ...] | Refusal:
    """Work by an edition since a day; never by a draft."""
    return refuse("invalid", "transitions.draft", "edition") if draft else (Used(edition, on),)


def mark(edition: str, clause: str, state: str, note: Id | None) -> tuple[Event, ...] | Refusal:
    """How far a clause is; what is done or does not apply is said in words."""
    if state not in STATES:
        return refuse("invalid", "transitions.state", "state")
    if state in {DONE, NOT_HERE} and note is None:
        return refuse("invalid", "transitions.note", "note")
    return (Marked(edition, clause, state, note),)


def _put(state: State, line: Line) -> State:
    rest = (one for one in state.lines if (one.edition, one.clause) != (line.edition, line.clause))
    return replace(state, lines=(*rest, line))
