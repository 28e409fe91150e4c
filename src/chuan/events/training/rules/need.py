"""What a step asks of whoever gets it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.training.rules import held_events as h


@dataclass(frozen=True, slots=True)
class State:
    """In force in ``[since, until)``."""

    procedure: str = ""
    step: str = ""
    act: str = ""
    competence: str = ""
    since: date = date.min
    block: bool = False
    until: date | None = None
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """A need in force, with those who hold the competence; who else gets such a step lacks it."""

    procedure: str
    step: str
    act: str
    competence: str
    block: bool
    held: frozenset[int]

    def asks(self, procedure: str, step: str, act: str) -> bool:
        mine = ((self.procedure, procedure), (self.step, step), (self.act, act))
        return all(wanted in ("", found) for wanted, found in mine)


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, h.Required):
        return State(event.procedure, event.step, event.act, event.competence, event.since, event.block)
    if isinstance(event, h.Ended):
        return replace(state, until=event.until, reason=event.reason)
    return state


def require(wanted: h.Required) -> tuple[h.Required] | Refusal:
    """Of a step of a procedure, or of every step of a kind."""
    if not wanted.procedure and not wanted.act:
        return refuse("invalid", "training.need_of_what", "procedure")
    return (wanted,)


def end(state: State, until: date, reason: Id | None) -> tuple[h.Ended] | Refusal:
    if state.until is not None:
        return refuse("closed", "training.need_ended")
    if until < state.since:
        return refuse("invalid", "training.until_first", "until")
    return (h.Ended(until, reason),) if reason else refuse("invalid", "training.reason", "reason")
