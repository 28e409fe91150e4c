"""A list of files to be disposed of: written by one, signed by another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.loans.rules import events as e


@dataclass(frozen=True, slots=True)
class State:
    """``status``: new, open, signed or declined."""

    files: tuple[Id, ...] = ()
    explanation: Id = Id(0)
    writer: Id = Id(0)
    status: str = "new"
    signer: Id | None = None
    reason: Id | None = None


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, e.Proposed):
        return State(event.files, event.explanation, happened.actor, "open")
    if isinstance(event, e.Signed):
        return replace(state, status="signed", signer=happened.actor)
    if isinstance(event, e.Declined):
        return replace(state, status="declined", signer=happened.actor, reason=event.reason)
    return state


def propose(files: tuple[Id, ...], explanation: Id | None) -> tuple[e.Proposed] | Refusal:
    if not files:
        return refuse("invalid", "loans.no_files", "pick")
    return (
        (e.Proposed(files, explanation),) if explanation else refuse("invalid", "loans.reason", "explanation")
    )


def sign(state: State, actor: Id) -> tuple[e.Signed] | Refusal:
    """Sign what another wrote."""
    if state.status != "open":
        return refuse("closed", "loans.list_over")
    return refuse("not_yours", "loans.own_list") if actor == state.writer else (e.Signed(),)


def decline(state: State, reason: Id | None) -> tuple[e.Declined] | Refusal:
    if state.status != "open":
        return refuse("closed", "loans.list_over")
    return (e.Declined(reason),) if reason else refuse("invalid", "loans.reason", "reason")
