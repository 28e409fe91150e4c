"""What may be asked of the citizen's originals: none leaves without the slip or a recorded reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.custody.rules import events as e
from chuan.events.custody.rules.originals import (
    FILED,
    HELD,
    LOST,
    RETURNED,
    SLIP_SHOWN,
    GiveBack,
    Move,
    Note,
    Order,
    PrintReturn,
    Restore,
    State,
    TakeIn,
)

Decision = tuple[e.OriginalsEvent, ...] | Refusal


def decide(state: State, order: Order, actor: Id) -> Decision:
    """The events this order makes of these originals, or why it may not."""
    return _DECISIONS[type(order)](state, order)


def _take_in(state: State, order: TakeIn) -> Decision:
    if not order.papers or any(paper.count < 1 for paper in order.papers):
        return refuse("invalid", "custody.no_originals", field="count")
    first = len(state.items) + 1
    papers = tuple(replace(paper, at=first + place) for place, paper in enumerate(order.papers))
    return (e.OriginalsIn(papers, order.unit),)


def _move(state: State, order: Move) -> Decision:
    if not state.chosen(order.papers, HELD):
        return _nothing_held()
    if all(item.official == order.official for item in state.held if item.paper.at in order.papers):
        return refuse("invalid", "custody.has_it_already", field="to")
    return (e.Moved(order.papers, order.official, order.unit, order.handover, order.note),)


def _give_back(state: State, order: GiveBack) -> Decision:
    if not state.chosen(order.papers, HELD):
        return _nothing_held()
    if order.shown in SLIP_SHOWN:
        return (e.Returned(order.papers, order.taker, order.shown, order.identity),)
    if order.identity is None or order.reason is None:
        return refuse("invalid", "custody.no_slip", field="slip")
    return (e.Returned(order.papers, order.taker, "identity", order.identity, order.reason),)


def _note(state: State, order: Note) -> Decision:
    if not state.chosen(order.papers, HELD):
        return _nothing_held()
    if order.reason is None:
        return refuse("invalid", "custody.reason_needed", field="reason")
    return (_NOTED[order.what](order.papers, order.reason),)


def _restore(state: State, order: Restore) -> Decision:
    ended = state.chosen(order.papers, RETURNED, FILED, LOST)
    damaged = {item.paper.at for item in state.held if item.damaged}
    if not ended and not (order.papers and damaged.issuperset(order.papers)):
        return refuse("not_now", "custody.nothing_to_restore")
    if order.reason is None:
        return refuse("invalid", "custody.reason_needed", field="reason")
    return (e.Restored(order.papers, order.unit, order.reason),)


def _print(state: State, order: PrintReturn) -> Decision:
    return (e.ReturnPrinted(order.sha256, state.copies + 1),)


def _nothing_held() -> Refusal:
    return refuse("not_now", "custody.not_held", field="papers")


_NOTED: dict[str, type[e.Filed | e.Lost | e.Damaged]] = {
    "filed": e.Filed, "lost": e.Lost, "damaged": e.Damaged,
}  # fmt: skip
_DECISIONS: dict[type, Callable[[State, Any], Decision]] = {
    TakeIn: _take_in, Move: _move, GiveBack: _give_back, Note: _note, Restore: _restore, PrintReturn: _print,
}  # fmt: skip
