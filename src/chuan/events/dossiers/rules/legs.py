"""Legs (liên thông): another agency is asked, answers in its own time under its own terms, or the question ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chuan.base.kernel.refusal import refuse
from chuan.events.dossiers.rules import interruption_orders as o
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.motions import Made
from chuan.events.dossiers.rules.orders import Now, Terms
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.rules.stops import Leg

ASKER, ASKED = "asker", "asked"


def open_leg(terms: Terms, state: State, order: o.OpenLeg, now: Now) -> Made:
    """Another agency is asked by whoever has the step, or by the definition when the step opens."""
    hold = state.hold(order.step)
    if hold is None or not (now.holds(hold.official) or _planned(terms, state, order, now)):
        return refuse("not_yours", "dossiers.not_a_holder")
    if state.parent is not None:
        return refuse("not_now", "dossiers.leg_of_leg", code=state.code)
    asked = (leg for leg in state.legs if (leg.agency, leg.step) == (order.agency, order.step))
    if any(leg.waited_for for leg in asked):
        return refuse("not_now", "dossiers.leg_open")
    opened = i.LegOpened(order.step, order.agency, order.stream, order.due, order.question, order.procedure)
    return (opened,)


def answer_leg(terms: Terms, state: State, order: o.AnswerLeg, now: Now) -> Made:
    """The answer is kept whenever it comes; after the end it changes nothing."""
    leg = _leg(state, order.stream)
    if leg is None or not leg.waited_for:
        return refuse("not_now", "dossiers.no_such_leg")
    return (i.LegAnswered(order.stream, order.on_time, state.status != "open", order.answer),)


def end_leg(terms: Terms, state: State, order: o.EndLeg, now: Now) -> Made:
    """Nobody waits for the leg any more; also after the end of the dossier that asked."""
    leg = _leg(state, order.stream)
    if leg is None or not leg.waited_for:
        return refuse("not_now", "dossiers.no_such_leg")
    return (i.LegEnded(order.stream, order.by, order.reason),)


def unask(terms: Terms, state: State, order: o.Unask, now: Now) -> Made:
    if state.parent is None:
        return refuse("not_now", "dossiers.no_such_leg")
    return (i.Unasked(order.by, order.reason),)


def _leg(state: State, stream: int) -> Leg | None:
    return next((leg for leg in state.legs if leg.stream == stream), None)


def _planned(terms: Terms, state: State, order: o.OpenLeg, now: Now) -> bool:
    """Whether the definition asks here and the actor has just opened the step: by passing, or by receiving."""
    step = terms.procedure.step(order.step)
    last = state.done[-1].official if state.done else state.receiver
    return order.planned and step is not None and bool(step.leg) and now.actor == last


DECISIONS: dict[type, Callable[[Terms, State, Any, Now], Any]] = {
    o.OpenLeg: open_leg,
    o.AnswerLeg: answer_leg,
    o.EndLeg: end_leg,
    o.Unask: unask,
}
"""Order -> what it makes."""
