"""Orders into events: the one table of what may be asked of a dossier, and the small decisions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules import interruption_orders as io
from chuan.events.dossiers.rules import legs, motions, waiting
from chuan.events.dossiers.rules import orders as o
from chuan.events.dossiers.rules.holding import lacking
from chuan.events.dossiers.rules.kinds import Event
from chuan.events.dossiers.rules.reception import receive
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.rules.steps import pass_step

Decision = tuple[Event, ...] | Refusal
Order = o.Order | io.Interrupting
_AFTER_END = (io.Reopen, io.AnswerLeg, io.EndLeg, io.Notify)
_OF_CITIZENS = (o.Annul, io.Withdraw, io.Complete, io.Lapse)
"""What a counter or a citizen ends; a leg is ended by heads alone (see ``EndLeg``)."""


def decide(terms: o.Terms, state: State, order: Order, now: o.Now) -> Decision:
    """The events this order makes of this state, or why it may not."""
    if isinstance(order, io.Interrupting) and not isinstance(order, _AFTER_END) and state.status != "open":
        return _closed(state) or refuse("not_now", "dossiers.step_gone")
    if state.parent is not None and isinstance(order, _OF_CITIZENS):
        return refuse("not_now", "dossiers.leg_of_heads", code=state.code)
    return _DECISIONS[type(order)](terms, state, order, now)


def _receive(terms: o.Terms, state: State, order: o.Receive, now: o.Now) -> Decision:
    if state.status != "new":
        return refuse("stale", "dossiers.already_received", code=state.code)
    return receive(terms, order, now)


def _assign(terms: o.Terms, state: State, order: o.Assign, now: o.Now) -> Decision:
    hold = state.hold(order.step)
    step = terms.procedure.step(order.step)
    if state.status != "open" or hold is None or step is None:
        return _closed(state) or refuse("not_now", "dossiers.step_gone")
    mine = now.holds(hold.official)
    if not mine and not order.head:
        return refuse("not_yours", "dossiers.not_your_step", step=step.name)
    if not mine and order.reason is None:
        return refuse("invalid", "dossiers.reason_needed", field="reason")
    if order.to.official not in order.hands.able.get(order.step, frozenset()):
        return refuse("invalid", "dossiers.person_may_not", field="to", step=step.name)
    if order.to.official == hold.official:
        return refuse("invalid", "dossiers.already_holds", field="to")
    fresh = e.Hold(order.step, order.to.official, order.to.unit, hold.since)
    short = lacking(terms.procedure, (fresh,), order.hands, "to")
    return short if isinstance(short, Refusal) else (e.Assigned(fresh, hold.official, order.reason, short),)


def _draft(terms: o.Terms, state: State, order: o.Draft, now: o.Now) -> Decision:
    if state.status != "open":
        return _closed(state) or refuse("not_now", "dossiers.step_gone")
    if not any(now.holds(hold.official) for hold in state.holds):
        return refuse("not_yours", "dossiers.not_a_holder")
    if state.document is not None and state.document.signed_by is not None:
        return refuse("not_now", "dossiers.already_signed")
    return (e.Drafted(e.Document(order.kind, order.sha256)),)


def _hand_over(terms: o.Terms, state: State, order: o.HandOver, now: o.Now) -> Decision:
    if state.status != "ready":
        return refuse("not_now", "dossiers.not_ready", code=state.code)
    return (e.HandedOver(order.taker, order.channel, order.proof),)


def _annul(terms: o.Terms, state: State, order: o.Annul, now: o.Now) -> Decision:
    if state.status != "open":
        return _closed(state) or refuse("not_now", "dossiers.step_gone")
    if now.actor != state.receiver and not order.head:
        return refuse("not_yours", "dossiers.annul_not_yours")
    assert state.received is not None
    if local(state.received).date() != local(now.recorded).date():
        return refuse("not_now", "dossiers.annul_too_late", code=state.code)
    return (e.Annulled(order.reason),)


def _take_back(terms: o.Terms, state: State, order: o.TakeBack, now: o.Now) -> Decision:
    undo = state.undo
    if state.status != "open" or undo is None:
        return _closed(state) or refuse("not_now", "dossiers.nothing_to_take_back")
    if undo.official != now.actor:
        return refuse("not_yours", "dossiers.nothing_to_take_back")
    step = terms.procedure.step(undo.step)
    if step is None or step.act in {"receive", "sign", "number", "issue"} or state.paused is not None:
        return refuse("not_now", "dossiers.act_stands")
    return (e.TakenBack(undo.step, undo.marking, undo.holds, order.reason),)


def _remind(terms: o.Terms, state: State, order: o.Remind, now: o.Now) -> Decision:
    hold = state.hold(order.step)
    if state.status != "open" or hold is None:
        return _closed(state) or refuse("not_now", "dossiers.step_gone")
    return (e.Reminded(order.step, hold.official, order.text),)


def _see_reminder(terms: o.Terms, state: State, order: o.SeeReminder, now: o.Now) -> Decision:
    hold = state.hold(order.step)
    if hold is None or order.step not in state.reminded:
        return refuse("not_now", "dossiers.step_gone")
    if not now.holds(hold.official):
        return refuse("not_yours", "dossiers.not_a_holder")
    return (e.ReminderSeen(order.step),)


def _print(terms: o.Terms, state: State, order: o.Print, now: o.Now) -> Decision:
    copy = state.printed(order.form, order.nth) + 1
    line = (order.number, order.symbol, order.year, order.line)
    return (e.Printed(order.form, copy, order.sha256, order.nth, *line),)


def _reschedule(terms: o.Terms, state: State, order: o.Reschedule, now: o.Now) -> Decision:
    if state.status != "open":
        return _closed(state) or refuse("not_now", "dossiers.step_gone")
    told = order.promised == state.promised
    return (e.Rescheduled(order.promised, order.target, order.legal, order.notice, told),)


def _closed(state: State) -> Refusal | None:
    if state.status in {"ready", "closed", "annulled", "stopped"}:
        return refuse("closed", f"dossiers.is_{state.status}", code=state.code)
    return None


_DECISIONS: dict[type, Callable[[o.Terms, State, Any, o.Now], Decision]] = {
    o.Receive: _receive,
    o.Pass: pass_step,
    o.Assign: _assign,
    o.Draft: _draft,
    o.HandOver: _hand_over,
    o.Annul: _annul,
    o.TakeBack: _take_back,
    o.Remind: _remind,
    o.SeeReminder: _see_reminder,
    o.Print: _print,
    o.Reschedule: _reschedule,
    **motions.DECISIONS,
    **waiting.DECISIONS,
    **legs.DECISIONS,
}
