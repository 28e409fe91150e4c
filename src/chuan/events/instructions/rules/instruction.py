"""An instruction as it stands; giving and taking back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.instructions.rules import events as e
from chuan.events.instructions.rules.proofs import PROOFS

Made = tuple[Any, ...] | Refusal


@dataclass(frozen=True, slots=True)
class State:
    """``status``: new, given, taken_back."""

    number: Id = Id(0)
    dated: date | None = None
    title: Id = Id(0)
    text: Id = Id(0)
    due: date | None = None
    proof: str = ""
    giver: Id = Id(0)
    to: tuple[e.Sent, ...] = ()
    status: str = "new"
    reason: Id | None = None
    aim: e.Aim | None = None


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, e.Given):
        return State(
            event.number, event.dated, event.title, event.text, event.due, event.proof, happened.actor,
            event.to, "given", aim=event.aim,
        )  # fmt: skip
    if isinstance(event, e.TakenBack):
        return replace(state, status="taken_back", reason=event.reason)
    return state


def give(wanted: e.Given, today: date, wrong_due: Refusal | None, wrong_aim: Refusal | None = None) -> Made:
    """To one agency at least, on a document not of a day to come; ``wrong_due`` as ``days`` says, ``wrong_aim`` as ``aims``."""
    if wrong_due is not None:
        return wrong_due
    if wanted.dated > today:
        return refuse("invalid", "instructions.dated_later", "dated")
    if wanted.proof not in PROOFS:
        return refuse("invalid", "instructions.proof", "proof")
    if wrong_aim is not None:
        return wrong_aim
    return (wanted,) if wanted.to else refuse("invalid", "instructions.nobody", "agencies")


def take_back(state: State, reason: Id | None) -> Made:
    if state.status != "given":
        return refuse("closed", "instructions.taken_back")
    return (e.TakenBack(reason),) if reason else refuse("invalid", "instructions.reason", "reason")
