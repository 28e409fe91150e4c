"""What may be asked of a hand-over list, and why it is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.custody.rules import events as e
from chuan.events.custody.rules.handover import (
    TAKEN,
    WAITING,
    AnnulList,
    Decline,
    MakeList,
    Order,
    PrintList,
    Reopen,
    State,
    TakeOver,
)

Decision = tuple[e.HandoverEvent, ...] | Refusal


def decide(state: State, order: Order, actor: Id) -> Decision:
    """The events this order makes of this list, or why it may not."""
    if isinstance(order, MakeList):
        return _make(state, order)
    if state.status in {"new", "annulled"}:
        return refuse("closed", "custody.list_annulled")
    return _DECISIONS[type(order)](state, order, actor)


def _make(state: State, order: MakeList) -> Decision:
    if state.status != "new":
        return refuse("stale", "custody.list_made")
    if not order.lines:
        return refuse("invalid", "custody.nothing_listed", field="dossier")
    if order.from_unit == order.to_unit:
        return refuse("invalid", "custody.same_unit", field="unit")
    if order.taken:
        return refuse("stale", "custody.on_another_list", count=len(order.taken))
    listed = e.Listed(
        order.number, order.year, order.from_unit, order.to_unit, order.lines, order.taker, order.content
    )
    return (listed,)


def _take(state: State, order: TakeOver, actor: Id) -> Decision:
    wrong = _answerable(state, order.dossiers, actor)
    return wrong or (*map(e.TakenOver, order.dossiers), *_ended(state, len(order.dossiers)))


def _decline(state: State, order: Decline, actor: Id) -> Decision:
    wrong = _answerable(state, order.dossiers, actor)
    if wrong is not None:
        return wrong
    if order.reason is None:
        return refuse("invalid", "custody.reason_needed", field="reason")
    declined = tuple(e.Declined(one, order.reason) for one in order.dossiers)
    return (*declined, *_ended(state, len(declined)))


def _answerable(state: State, dossiers: tuple[Id, ...], actor: Id) -> Refusal | None:
    """Why this person may not answer for these dossiers now."""
    if actor == state.giver:
        return refuse("not_yours", "custody.giver_takes")
    if not dossiers:
        return refuse("invalid", "custody.nothing_picked", field="dossier")
    if not set(dossiers) <= set(state.waiting):
        return refuse("not_now", "custody.line_answered")
    return None


def _reopen(state: State, order: Reopen, actor: Id) -> Decision:
    answers = [state.answer(one) for one in order.dossiers]
    if not answers or any(one is None or one.status == WAITING for one in answers):
        return refuse("not_now", "custody.nothing_to_reopen")
    if any(one is None or one.official != actor for one in answers):
        return refuse("not_yours", "custody.not_your_answer")
    if order.taken:
        return refuse("not_now", "custody.on_another_list", count=len(order.taken))
    if order.reason is None:
        return refuse("invalid", "custody.reason_needed", field="reason")
    return tuple(e.Reopened(one, order.reason) for one in order.dossiers)


def _annul(state: State, order: AnnulList, _: Id) -> Decision:
    if any(one.status == TAKEN for one in state.answers):
        return refuse("not_now", "custody.already_taken")
    if order.reason is None:
        return refuse("invalid", "custody.reason_needed", field="reason")
    return (e.ListAnnulled(order.reason),)


def _print(state: State, order: PrintList, _: Id) -> Decision:
    return (e.ListPrinted(order.sha256, state.copies + 1, state.status == "closed"),)


def _ended(state: State, answered: int) -> tuple[e.HandoverEvent, ...]:
    return (e.Closed(),) if len(state.waiting) == answered else ()


_DECISIONS: dict[type, Callable[[State, Any, Id], Decision]] = {
    TakeOver: _take, Decline: _decline, Reopen: _reopen, AnnulList: _annul, PrintList: _print,
}  # fmt: skip
