"""A pattern of one's own work that a person lets his head see."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.training.rules import held_events as h


@dataclass(frozen=True, slots=True)
class State:
    """``owner`` is whose work it is; ``status``: new, shared, withdrawn."""

    owner: Id = Id(0)
    pattern: str = ""
    since: date = date.min
    until: date = date.min
    dossiers: tuple[Id, ...] = ()
    status: str = "new"


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, h.Shared):
        return State(happened.actor, event.pattern, event.since, event.until, event.dossiers, "shared")
    return replace(state, status="withdrawn") if isinstance(event, h.Withdrawn) else state


def share(shown: h.Shared, first: date, today: date, private: int) -> tuple[h.Shared] | Refusal:
    """Not before it was one's own for ``private`` days after ``first``, the day it could be seen."""
    free = first + timedelta(days=private)
    if today < free:
        return refuse("not_now", "training.still_private", day=f"{free:%d/%m/%Y}")
    return (shown,)


def withdraw(state: State, actor: Id) -> tuple[h.Withdrawn] | Refusal:
    if state.owner != actor:
        return refuse("not_yours", "training.hint_not_yours")
    return (h.Withdrawn(),) if state.status == "shared" else refuse("closed", "training.hint_withdrawn")
