"""What may be done with a document that came in, and why it is refused."""

from __future__ import annotations

from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.base.kernel.text import fold
from chuan.definitions.procedures.rules.course import Dropped
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.registers.rules.incoming import DueMoved, Registered, SentBack, State
from chuan.events.registers.rules.lines import KINDS, MEANS, URGENCIES


def may_enter(entry: Registered) -> Refusal | None:
    """Why it is not registered: a day that cannot be, or a choice nobody offered."""
    if entry.their_day is not None and entry.their_day > entry.arrived:
        return refuse("invalid", "registers.sent_after", field="their_day")
    if entry.due is not None and entry.due < entry.arrived:
        return refuse("invalid", "registers.due_before", field="due")
    offered = entry.kind in KINDS and entry.means in MEANS and entry.urgency in URGENCIES
    return None if offered else refuse("invalid", "registers.choose", field="kind")


def gate(state: State, _order: EndStep) -> Refusal | None:
    """An unregistered document creates no duty: nothing is done with it before it has its number."""
    return None if state.entry.number else refuse("not_now", "registers.not_registered")


def send_back(state: State, reason: Id | None) -> tuple[SentBack | Dropped, ...] | Refusal:
    """It goes back to its sender; the number stays with it."""
    if state.course.status != "open":
        return refuse("closed", "registers.in_closed", number=state.entry.number)
    if reason is None:
        return refuse("invalid", "registers.reason", field="reason")
    return SentBack(reason), Dropped(reason)


def annul(state: State, reason: Id | None) -> tuple[Dropped] | Refusal:
    """The entry was a mistake; its number is never used again."""
    if state.course.status != "open":
        return refuse("closed", "registers.in_closed", number=state.entry.number)
    return (Dropped(reason),) if reason else refuse("invalid", "registers.reason", field="reason")


def move_due(state: State, due: date, reason: Id | None) -> tuple[DueMoved, ...] | Refusal:
    """Another day to be done by."""
    if state.course.status != "open":
        return refuse("closed", "registers.in_closed", number=state.entry.number)
    if due < state.entry.arrived:
        return refuse("invalid", "registers.due_before", field="due")
    if reason is None:
        return refuse("invalid", "registers.reason", field="reason")
    return () if due == state.due else (DueMoved(due, reason),)


def from_key(sender: str, number: str, day: date | None) -> str:
    """By what two entries are the same document: who sent it, its number and its day; "" without a number."""
    return f"{fold(sender)}|{fold(number)}|{day or ''}"[:300] if number.strip() else ""
