"""Orders into events: what may be asked of the money of a dossier."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.money.rules import events as e
from chuan.events.money.rules import orders as o
from chuan.events.money.rules.coded import (
    AT_COUNTER,
    COLLECT,
    GROUNDS,
    MEANS,
    OTHER_GROUND,
    dong,
    is_receipt,
    is_reference,
)
from chuan.events.money.rules.moves import EXEMPT, PAID, Move
from chuan.events.money.rules.state import State
from chuan.events.money.rules.vietqr import MOST

Decision = tuple[e.Event, ...] | Refusal


def decide(state: State, order: o.Order, now: o.Now) -> Decision:
    """The events this order makes of this state, or why it may not."""
    return _DECISIONS[type(order)](state, order, now)


def first(*checks: tuple[bool, Refusal]) -> Refusal | None:
    """The refusal of the first check that is true."""
    return next((refusal for wrong, refusal in checks if wrong), None)


def _charge(state: State, order: o.Charge, now: o.Now) -> Decision:
    keys = [line.fee for line in order.lines]
    bad = any(line.count < 1 or not 0 <= line.each <= MOST for line in order.lines)
    fault = first(
        (order.edition != order.own, refuse("not_now", "money.other_edition")),
        (order.collect not in COLLECT, refuse("invalid", "money.no_collect", "collect")),
        (bad, refuse("invalid", "money.bad_amount", "amount")),
        (len(set(keys)) < len(keys), refuse("invalid", "money.fee_twice", "amount")),
        (bool(state.live(PAID)), refuse("not_now", "money.paid_already")),
        (bool(state.live(EXEMPT)), refuse("not_now", "money.exempted_already")),
    )
    return fault or (e.Charged(order.lines, order.edition, order.collect),)


def _exempt(state: State, order: o.Exempt, now: o.Now) -> Decision:
    line = next((line for line in state.lines if line.fee == order.fee), None)
    if line is None:
        return refuse("invalid", "money.no_such_fee", "fee")
    if order.ground not in GROUNDS:
        return refuse("invalid", "money.no_ground", "ground")
    if order.text is None:
        return refuse("invalid", "money.ground_shown", "text")
    if order.ground == OTHER_GROUND and not now.signs:
        return refuse("not_yours", "money.exemption_signed", "ground")
    left = line.total - state.exempted_of(order.fee)
    amount = order.amount or left
    if not 0 < amount <= left:
        return refuse("invalid", "money.exempt_too_much", "amount", left=dong(left))
    return (e.Exempted(state.next_number, order.fee, amount, order.ground, order.text, now.signs),)


def _pay(state: State, order: o.Pay, now: o.Now) -> Decision:
    receipt = bool(order.series or order.receipt)
    counted = order.line is not None and any(move.line == order.line for move in state.live(PAID))
    too_much = order.means in AT_COUNTER and order.amount > state.owing
    fault = first(
        (order.means not in MEANS, refuse("invalid", "money.no_means", "means")),
        (not 0 < order.amount <= MOST, refuse("invalid", "money.bad_amount", "amount")),
        (
            bool(order.reference) and not is_reference(order.reference),
            refuse("invalid", "money.bad_reference", "reference"),
        ),
        (
            receipt and not is_receipt(order.series, order.receipt),
            refuse("invalid", "money.bad_receipt", "receipt"),
        ),
        (order.late and order.means in AT_COUNTER, refuse("not_now", "money.ended")),
        (too_much, refuse("invalid", "money.more_than_owed", "amount", owing=dong(state.owing))),
        (counted, refuse("not_now", "money.line_counted")),
    )
    paid = e.Paid(
        state.next_number, order.amount, order.means, order.reference, order.series, order.receipt,
        order.line, order.late, order.reason,
    )  # fmt: skip
    return fault or (paid,)


def _receipt(state: State, order: o.Receipt, now: o.Now) -> Decision:
    move = state.move(order.payment)
    if move is None or move.kind != PAID or move.void:
        return refuse("not_now", "money.no_such_payment")
    if not is_receipt(order.series, order.receipt):
        return refuse("invalid", "money.bad_receipt", "receipt")
    return (e.Receipted(order.payment, order.series, order.receipt),)


def _refund(state: State, order: o.Refund, now: o.Now) -> Decision:
    if order.reason is None:
        return refuse("invalid", "money.reason_needed", "reason")
    if order.means not in MEANS:
        return refuse("invalid", "money.no_means", "means")
    if not 0 < order.amount <= state.held:
        return refuse("invalid", "money.refund_too_much", "amount", held=dong(state.held))
    if not now.signs:
        return refuse("not_yours", "money.refund_signed")
    if any(move.actor == now.actor for move in _refunded_from(state, order)):
        return refuse("not_yours", "money.refund_other_person")
    return (e.Refunded(state.next_number, order.amount, order.means, order.reason, order.payment),)


def _refunded_from(state: State, order: o.Refund) -> tuple[Move, ...]:
    """The payments a refund gives back from: the one named, else all."""
    return tuple(move for move in state.live(PAID) if order.payment in (0, move.number))


def _annul(state: State, order: o.Annul, now: o.Now) -> Decision:
    move = state.move(order.number)
    if move is None or move.void:
        return refuse("not_now", "money.nothing_to_annul")
    if order.reason is None:
        return refuse("invalid", "money.reason_needed", "reason")
    same_day = local(move.at).date() == local(now.recorded).date()
    if not now.signs and not (same_day and move.actor == now.actor):
        return refuse("not_yours", "money.annul_signed")
    if move.kind == PAID and state.held < move.amount:
        return refuse("not_now", "money.refunded_already")
    return (e.Annulled(order.number, order.reason),)


_DECISIONS: dict[type, Callable[[State, Any, o.Now], Decision]] = {
    o.Charge: _charge,
    o.Exempt: _exempt,
    o.Pay: _pay,
    o.Receipt: _receipt,
    o.Refund: _refund,
    o.Annul: _annul,
}
