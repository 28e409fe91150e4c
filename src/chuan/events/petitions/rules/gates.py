"""What must hold before a step of a petition may end, and what may be done between the steps."""

from __future__ import annotations

from collections.abc import Callable

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.petitions.rules import coded as c
from chuan.events.petitions.rules.petition import State


def gate(state: State, order: EndStep) -> Refusal | None:
    """Why this step may not end this way; the state is the one with what comes with the order."""
    if state.official is not None and state.official in {official for _, official in order.to}:
        return refuse("invalid", "petitions.about_him", field="to")
    return _GATES[order.step](state, order) if order.step in _GATES else None


def supplement(state: State) -> Refusal | None:
    """Why the author may not be asked for more now."""
    if c.CLASSIFY not in state.course.marking.open:
        return refuse("not_now", "petitions.classified")
    return refuse("not_now", "petitions.asked") if state.asked else None


def like(state: State) -> Refusal | None:
    """Why its author may not say now whether the answer satisfies him: one answer, one opinion."""
    if not state.replies or state.draft is not None:
        return refuse("not_now", "petitions.not_answered")
    return refuse("closed", "petitions.liked_already") if state.liked is not None else None


def reopen(state: State, step: str) -> Refusal | None:
    """Why it may not be done again from this step on."""
    if state.course.status not in {"done", "refused"}:
        return refuse("not_now", "petitions.still_open")
    if step == c.VERIFY and state.kind != c.OWN:
        return refuse("not_now", "petitions.never_verified")
    if state.to is not None:
        return refuse("not_now", "petitions.moved_on")
    return None if step in {c.CLASSIFY, c.VERIFY} else refuse("invalid", "petitions.reopen_where", "step")


def _classifying(state: State, order: EndStep) -> Refusal | None:
    if c.OUTCOMES.get(state.kind) != order.outcome:
        return refuse("invalid", "petitions.kind_missing", "kind")
    if state.kind == c.INFORMATION and state.complete:
        return refuse("invalid", "petitions.author_known", "kind")
    if state.kind in {c.OWN, *c.MOVED} and not state.complete:
        return refuse("invalid", "petitions.author_missing", "kind")
    if state.kind == c.NOT_RECEIVED and state.reason is None:
        return refuse("invalid", "petitions.reason_missing", "reason")
    if state.kind in c.MOVED and state.to is None and state.place is None:
        return refuse("invalid", "petitions.where_missing", "place")
    return None


def _verifying(state: State, _: EndStep) -> Refusal | None:
    if state.finding not in c.FINDINGS or state.found is None:
        return refuse("invalid", "petitions.finding_missing", "finding")
    return None if state.draft is not None else refuse("invalid", "petitions.reply_missing", "reply")


def _approving(state: State, order: EndStep) -> Refusal | None:
    wanted = order.outcome == "approved"
    return refuse("not_now", "petitions.by_answering") if wanted and state.draft is not None else None


def _publishing(state: State, _: EndStep) -> Refusal | None:
    told = state.published is not None or state.withheld is not None
    return None if told else refuse("invalid", "petitions.publish_or_why", "reason")


_GATES: dict[str, Callable[[State, EndStep], Refusal | None]] = {
    c.CLASSIFY: _classifying,
    c.VERIFY: _verifying,
    c.APPROVE: _approving,
    c.PUBLISH: _publishing,
}
