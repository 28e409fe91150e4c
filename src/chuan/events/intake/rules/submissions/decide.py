"""What may be done to a submission, and what follows: events, or a refusal with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.intake.rules.submissions import events as e
from chuan.events.intake.rules.submissions.state import WAITING, State


@dataclass(frozen=True, slots=True)
class Submit:
    """The whole first event; ``at`` of the order is when the Portal got it."""

    event: e.Submitted


@dataclass(frozen=True, slots=True)
class Open:
    """An officer looks at it."""


@dataclass(frozen=True, slots=True)
class Accept:
    """It became this dossier, in the same transaction."""

    dossier: Id


@dataclass(frozen=True, slots=True)
class AskSupplement:
    """``head``: the actor leads the counter, who alone may ask a second time, with ``again`` saying why.

    ``most``: how often the rules let one ask.
    """

    event: e.SupplementAsked
    head: bool = False
    most: int = 1


@dataclass(frozen=True, slots=True)
class TurnDown:
    event: e.TurnedDown


@dataclass(frozen=True, slots=True)
class Resubmit:
    event: e.Resubmitted


@dataclass(frozen=True, slots=True)
class Lapse:
    """Nobody completed it until the limit; by which rule of the pack, in which words."""

    rule: str
    reason: Id


Order = Submit | Open | Accept | AskSupplement | TurnDown | Resubmit | Lapse
Answer = tuple[e.Event, ...] | Refusal


def decide(state: State, order: Order, at: datetime, recorded: datetime) -> Answer:
    """The events of ``order`` at ``at``; a refusal where it cannot be."""
    return _DECISIONS[type(order)](state, order, at, recorded)


def _submit(state: State, order: Submit, at: datetime, recorded: datetime) -> Answer:
    if state.status != "new":
        return refuse("closed", "intake.known_already", code=state.code)
    if at > recorded:
        return refuse("invalid", "intake.in_the_future", field="NgayNop")
    return (order.event,)


def _open(state: State, _: Open, __: datetime, ___: datetime) -> Answer:
    return () if state.opened or state.status != WAITING else (e.Opened(),)


def _accept(state: State, order: Accept, _: datetime, __: datetime) -> Answer:
    return _answered(state) or (e.AcceptedAs(order.dossier),)


def _ask(state: State, order: AskSupplement, _: datetime, __: datetime) -> Answer:
    if refusal := _answered(state):
        return refusal
    if state.rounds >= order.most:
        if not order.head:
            return refuse("not_yours", "intake.supplement_once", field="again")
        if order.event.again is None:
            return refuse("invalid", "intake.why_again", field="again")
    return (order.event,)


def _turn_down(state: State, order: TurnDown, _: datetime, __: datetime) -> Answer:
    return _answered(state) or (order.event,)


def _resubmit(state: State, order: Resubmit, at: datetime, recorded: datetime) -> Answer:
    if state.status != "asked":
        return refuse("not_now", "intake.not_asked", code=state.code)
    if at > recorded:
        return refuse("invalid", "intake.in_the_future", field="NgayBoSung")
    asked = state.answered.replace(microsecond=0) if state.answered else at  # partners tell whole seconds
    if at < asked:
        return refuse("invalid", "intake.before_asked", field="NgayBoSung", code=state.code)
    return (order.event,)


def _lapse(state: State, order: Lapse, at: datetime, __: datetime) -> Answer:
    if state.status != "asked" or state.complete_by is None or at <= state.complete_by:
        return refuse("not_now", "intake.not_lapsed", code=state.code)
    return (e.Lapsed(order.rule, order.reason),)


def _answered(state: State) -> Refusal | None:
    """Why it can no longer be answered; None while it waits."""
    return None if state.status == WAITING else refuse("closed", f"intake.is_{state.status}", code=state.code)


_DECISIONS: dict[type, Callable[[State, Any, datetime, datetime], Answer]] = {
    Submit: _submit,
    Open: _open,
    Accept: _accept,
    AskSupplement: _ask,
    TurnDown: _turn_down,
    Resubmit: _resubmit,
    Lapse: _lapse,
}
