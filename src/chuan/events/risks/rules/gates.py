"""What must hold before a step of a risk may end, and before each of its own acts: each refusal a sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.actions import Action
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.risks.rules import events as e
from chuan.events.risks.rules.coded import ACCEPT, IDLE, TREATMENTS
from chuan.events.risks.rules.state import APPROVE, ASSESS, CARRY, CLOSED, OK, REVIEW, State


def gate(state: State, order: EndStep) -> Refusal | None:
    """Why this step may not end this way; the state is the one with what comes with the order."""
    check = _GATES.get((order.step, order.outcome)) or _GATES.get((order.step, ""))
    return check(state) if check else None


def treat(state: State, wanted: e.Treated, official: Id) -> Refusal | None:
    """Why this treatment may not be chosen now."""
    refusal = at_step(state, ASSESS, official)
    if refusal is None and state.renew:
        return refuse("not_now", "risks.not_assessed")
    if refusal is None and wanted.treatment not in TREATMENTS[state.kind]:
        return refuse("invalid", "risks.treatment", "treatment")
    return refusal


def plan(state: State, planned: e.Planned, official: Id, at: datetime) -> Refusal | None:
    """Why an action may not be planned now."""
    refusal = at_step(state, ASSESS, official)
    if refusal is None and (not state.treatment or state.treatment in IDLE):
        return refuse("not_now", "risks.action_for_nothing")
    if refusal is None and planned.due < local(at).date():
        return refuse("invalid", "risks.due_past", "due")
    return refusal


def done(state: State, event: e.Done, official: Id, today: date) -> Refusal | None:
    """Why an action may not be reported as carried out."""
    action = _open(state, event.number)
    if isinstance(action, Refusal):
        return action
    if CARRY not in state.course.marking.open:
        return refuse("not_now", "risks.not_approved")
    if official not in {action.owner, state.course.holder(CARRY)}:
        return refuse("not_yours", "risks.not_your_action")
    begun = state.course.begun
    if event.since > today or (begun is not None and event.since < local(begun).date()):
        return refuse("invalid", "risks.since_wrong", "since")
    return None


def change(state: State, number: int, official: Id) -> Refusal | None:
    """Why this person may not cancel an action or give it to another: who plans, and then who carries it out, may."""
    action = _open(state, number)
    if isinstance(action, Refusal):
        return action
    if official in {state.course.holder(ASSESS), state.course.holder(CARRY)}:
        return None
    return refuse("not_yours", "risks.not_your_action")


def reopen(state: State) -> Refusal | None:
    """Why it may not be taken up again: it never was closed."""
    return None if state.course.status == "done" else refuse("not_now", "risks.not_closed")


def going(state: State) -> Refusal | None:
    """Why nothing may be added to it: it is over."""
    return None if state.course.status == "open" else refuse("closed", "risks.over")


def at_step(state: State, step: str, official: Id) -> Refusal | None:
    """Why this person may do nothing at a step now."""
    over = going(state)
    if over is not None:
        return over
    if step not in state.course.marking.open:
        return refuse("not_now", f"risks.step_{step}")
    return None if state.course.holder(step) == official else refuse("not_yours", "risks.not_your_step")


def _open(state: State, number: int) -> Action | Refusal:
    action = next((one for one in state.actions if one.number == number), None)
    if action is None:
        return refuse("missing", "risks.no_such_action")
    if not action.open or action.round != state.round or state.course.status != "open":
        return refuse("closed", "risks.action_over")
    return action


def _assessing(state: State) -> Refusal | None:
    if state.renew:
        return refuse("not_now", "risks.not_assessed")
    if not state.treatment:
        return refuse("not_now", "risks.no_treatment")
    if state.treatment not in IDLE and not state.current:
        return refuse("not_now", "risks.no_action")
    return None


def _approving(state: State) -> Refusal | None:
    if state.treatment == ACCEPT and state.above and not state.lived_with:
        return refuse("not_yours", "risks.head_accepts", level=state.level, line=state.line)
    return None


def _carrying(state: State) -> Refusal | None:
    waiting = sum(one.open for one in state.current)
    if waiting:
        return refuse("not_now", "risks.action_open", count=waiting)
    if state.treatment not in IDLE and not state.current:
        return refuse("not_now", "risks.no_action")
    return None


def _closing(state: State) -> Refusal | None:
    if not state.reviews:
        return refuse("not_now", "risks.not_reviewed")
    if state.above and not state.lived_with:
        return refuse("not_now", "risks.still_above", level=state.level, line=state.line)
    return None


_GATES: dict[tuple[str, str], Callable[[State], Refusal | None]] = {
    (ASSESS, ""): _assessing,
    (APPROVE, OK): _approving,
    (CARRY, ""): _carrying,
    (REVIEW, CLOSED): _closing,
}
