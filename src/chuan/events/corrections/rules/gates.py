"""What must hold before a step of a correction may end: each refusal a sentence, none can be pressed away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.actions import Action
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.definitions.schemes.rules.effectiveness import EFFECTIVE as PROVEN
from chuan.definitions.schemes.rules.effectiveness import INEFFECTIVE, UNKNOWN
from chuan.events.corrections.rules import events as e
from chuan.events.corrections.rules.coded import CAUSES, REJECTIONS
from chuan.events.corrections.rules.state import (
    ACT,
    CAUSE,
    CONFIRM,
    EFFECT,
    EFFECTIVE,
    REJECTED,
    State,
)


def gate(state: State, order: EndStep) -> Refusal | None:
    """Why this step may not end this way; the state is the one with what comes with the order."""
    check = _GATES.get((order.step, order.outcome)) or _GATES.get((order.step, ""))
    return check(state) if check else None


def plan(state: State, planned: e.Planned, today: date) -> Refusal | None:
    """Why an action may not be planned now: no cause yet, or too late a beginning."""
    if state.course.status != "open":
        return refuse("closed", "corrections.over")
    if not state.cause:
        return refuse("not_now", "corrections.no_cause")
    if EFFECT in state.course.marking.open:
        return refuse("not_now", "corrections.judging")
    if planned.due < today:
        return refuse("invalid", "corrections.due_past", "due")
    return None


def acted(state: State, done: e.Acted, official: Id, today: date) -> Refusal | None:
    """Why an action may not be reported as carried out."""
    action, refusal = _mine(state, done.number, official)
    if refusal is not None or action is None:
        return refusal
    begun = state.course.begun
    if done.since > today or (begun is not None and done.since < local(begun).date()):
        return refuse("invalid", "corrections.since_wrong", "since")
    return None


def cancelled(state: State, gone: e.Cancelled, official: Id) -> Refusal | None:
    """Why an action may not be cancelled."""
    return _mine(state, gone.number, official)[1]


def override(state: State, wanted: e.Overridden) -> Refusal | None:
    """Why the head may not conclude now: nothing is being judged, the data were not asked, or he only repeats them."""
    if EFFECT not in state.course.marking.open:
        return refuse("not_now", "corrections.not_judging")
    if state.judged is None:
        return refuse("not_now", "corrections.no_verdict")
    if wanted.verdict not in {PROVEN, INEFFECTIVE}:
        return refuse("invalid", "corrections.override_which", "verdict")
    if wanted.verdict == state.judged.verdict:
        return refuse("invalid", "corrections.override_same", "verdict")
    return None


def _rejecting(state: State) -> Refusal | None:
    if state.rejected not in REJECTIONS:
        return refuse("invalid", "corrections.rejection_missing", "reason")
    return None


def _causing(state: State) -> Refusal | None:
    if state.cause not in CAUSES or state.cause_words is None:
        return refuse("invalid", "corrections.no_cause", "cause")
    if state.correction is None:
        return refuse("invalid", "corrections.no_correction", "correction")
    return None


def _acting(state: State) -> Refusal | None:
    if not state.cause:
        return refuse("not_now", "corrections.no_cause")
    if not state.current:
        return refuse("not_now", "corrections.no_action")
    waiting = sum(one.open for one in state.current)
    return refuse("not_now", "corrections.action_open", count=waiting) if waiting else None


def _closing(state: State) -> Refusal | None:
    if not state.verdict:
        return refuse("not_now", "corrections.no_verdict")
    if state.verdict == PROVEN:
        return None
    if state.verdict == UNKNOWN:
        key = "unknown_until" if state.again else "unknown_head"
        return refuse("not_now", f"corrections.{key}", day=f"{state.again:%d/%m/%Y}" if state.again else "")
    return refuse("not_now", "corrections.not_effective")


def _mine(state: State, number: int, official: Id) -> tuple[Action | None, Refusal | None]:
    """An open action that this person may answer for: its owner, or who has the step."""
    action = next((one for one in state.actions if one.number == number), None)
    if action is None:
        return None, refuse("missing", "corrections.no_such_action")
    if not action.open or action.round != state.round or state.course.status != "open":
        return action, refuse("closed", "corrections.action_over")
    if official not in {action.owner, state.course.holder(CAUSE), state.course.holder(ACT)}:
        return action, refuse("not_yours", "corrections.not_your_action")
    return action, None


_GATES: dict[tuple[str, str], Callable[[State], Refusal | None]] = {
    (CONFIRM, REJECTED): _rejecting,
    (CAUSE, ""): _causing,
    (ACT, ""): _acting,
    (EFFECT, EFFECTIVE): _closing,
}
