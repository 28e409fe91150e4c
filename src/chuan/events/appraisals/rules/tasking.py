"""What may be done with a task: given by another, handed in by oneself, judged by who is not oneself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.appraisals.rules import task_events as e
from chuan.events.appraisals.rules.task import CANCELLED, DONE, HANDED, OPEN, State

Decision = (
    tuple[e.Assigned | e.HandedIn | e.Accepted | e.Failed | e.Excused | e.Extended | e.Cancelled, ...]
    | Refusal
)
MOST = Decimal(100)
"""The largest weight of one task."""


def assign(order: e.Assigned, by: Id, at: datetime) -> Decision:
    """Ask a product of another by a moment still to come."""
    if order.official == by:
        return refuse("invalid", "appraisals.own_task", "official")
    if not Decimal(0) < order.weight <= MOST:
        return refuse("invalid", "appraisals.weight", "weight", most=str(MOST))
    if order.due <= at:
        return refuse("invalid", "appraisals.due_past", "due")
    return (order,)


def hand_in(state: State, by: Id, sha256: str, words: Id | None) -> Decision:
    """Hand in one's own task."""
    if by != state.official:
        return refuse("not_yours", "appraisals.not_my_task")
    if state.status != OPEN:
        return refuse("not_now", f"appraisals.task_{state.status}")
    if not sha256 and words is None:
        return refuse("invalid", "appraisals.nothing_handed", "words")
    return (e.HandedIn(sha256, words),)


def accept(state: State, by: Id, words: Id | None) -> Decision:
    return _to_judge(state, by) or (e.Accepted(words),)


def fail(state: State, by: Id, reason: Id | None) -> Decision:
    """It is to be done again."""
    return _to_judge(state, by) or _with(reason, e.Failed)


def excuse(state: State, by: Id, reason: Id | None) -> Decision:
    """Confirm that a delay had an objective cause; once."""
    if wrong := _alive(state, by):
        return wrong
    if state.excused is not None:
        return refuse("not_now", "appraisals.excused_already")
    return _with(reason, e.Excused)


def extend(state: State, by: Id, due: datetime, reason: Id | None) -> Decision:
    if wrong := _alive(state, by):
        return wrong
    if state.status == DONE:
        return refuse("closed", "appraisals.task_done")
    if due <= state.due:
        return refuse("invalid", "appraisals.due_earlier", "due", due=f"{local(state.due):%H:%M %d/%m/%Y}")
    return _with(reason, lambda why: e.Extended(due, why))


def cancel(state: State, by: Id, reason: Id | None) -> Decision:
    if wrong := _alive(state, by):
        return wrong
    if state.status == DONE:
        return refuse("closed", "appraisals.task_done")
    return _with(reason, e.Cancelled)


def _alive(state: State, by: Id) -> Refusal | None:
    """Nobody judges his own task, and nothing follows the end."""
    if by == state.official:
        return refuse("not_yours", "appraisals.own_judging")
    return refuse("closed", "appraisals.task_cancelled") if state.status == CANCELLED else None


def _to_judge(state: State, by: Id) -> Refusal | None:
    wrong = _alive(state, by)
    if wrong is None and state.status != HANDED:
        return refuse("not_now", "appraisals.not_handed" if state.status == OPEN else "appraisals.task_done")
    return wrong


def _with(
    reason: Id | None, make: Callable[[Id], e.Failed | e.Excused | e.Extended | e.Cancelled]
) -> Decision:
    return (make(reason),) if reason else refuse("invalid", "appraisals.reason", "reason")
