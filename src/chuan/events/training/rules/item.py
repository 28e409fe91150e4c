"""One line of the year's plan of training."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.training.rules import events as e

QUARTERS = (1, 2, 3, 4)
MOST_HOURS = 400
Made = tuple[e.Planned | e.Changed | e.Struck, ...] | Refusal


@dataclass(frozen=True, slots=True)
class State:
    """``struck``: why it was taken out."""

    year: int = 0
    quarter: int = 0
    subject: str = ""
    competence: str = ""
    title: Id = Id(0)
    hours: int = 0
    audience: tuple[str, ...] = ()
    changed: tuple[Id, ...] = ()
    struck: Id | None = None


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, e.Planned):
        return State(
            event.year, event.quarter, event.subject, event.competence, event.title, event.hours, event.audience
        )  # fmt: skip
    if isinstance(event, e.Changed):
        return replace(
            state, quarter=event.quarter, hours=event.hours, changed=(*state.changed, event.reason)
        )
    if isinstance(event, e.Struck):
        return replace(state, struck=event.reason)
    return state


def plan(wanted: e.Planned) -> Made:
    return _wrong(wanted.quarter, wanted.hours) or (wanted,)


def change(state: State, quarter: int, hours: int, reason: Id | None) -> Made:
    """Move it; never silently."""
    if state.struck is not None:
        return refuse("closed", "training.item_struck")
    if reason is None:
        return refuse("invalid", "training.reason", "reason")
    return _wrong(quarter, hours) or (e.Changed(quarter, hours, reason),)


def strike(state: State, reason: Id | None) -> Made:
    if state.struck is not None:
        return refuse("closed", "training.item_struck")
    return (e.Struck(reason),) if reason else refuse("invalid", "training.reason", "reason")


def _wrong(quarter: int, hours: int) -> Refusal | None:
    if quarter not in QUARTERS:
        return refuse("invalid", "training.quarter", "quarter")
    if not 1 <= hours <= MOST_HOURS:
        return refuse("invalid", "training.hours", "hours", most=MOST_HOURS)
    return None
