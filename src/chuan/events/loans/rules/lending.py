"""What may be done with a loan: approved by whom the kind asks for, handed out, renewed, reminded of, given back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.loans.rules import events as e
from chuan.events.loans.rules.file import CONDITIONS, WHOLE
from chuan.events.loans.rules.loan import State

Decision = tuple[e.Renewed | e.Reminded, ...] | Refusal


def working_day(day: date, count: int, works: Callable[[date], bool]) -> date:
    """The ``count``-th working day after ``day``."""
    while count:
        day += timedelta(days=1)
        count -= works(day)
    return day


def gate(state: State, order: EndStep) -> Refusal | None:
    """What must hold before a step of a loan may end."""
    if order.step == "approve" and state.course.holder("approve") not in state.approvers:
        return refuse("not_yours", "loans.approver_by_kind")
    if order.step == "lend" and state.until is None:
        return refuse("not_now", "loans.by_handing_out")
    if order.step == "return" and not state.condition:
        return refuse("not_now", "loans.by_giving_back")
    return None


def renew(state: State, until: date, reason: Id | None, today: date) -> Decision:
    """Keep it longer: as often as the rule allowed when it was handed out, and before it is overdue."""
    if not state.out or state.until is None:
        return refuse("not_now", "loans.not_out")
    if len(state.renewed) >= state.renewals:
        return refuse("not_now", "loans.renewals_spent", most=state.renewals)
    if state.late(today):
        return refuse("not_now", "loans.renew_overdue", until=f"{state.until:%d/%m/%Y}")
    return (e.Renewed(until, reason),) if reason else refuse("invalid", "loans.renew_reason", "reason")


def remind(state: State, today: date) -> Decision:
    """Tell the borrower of an overdue file; once a day, by itself."""
    return (e.Reminded(today),) if state.late(today) and today not in state.reminded else ()


def give_back(state: State, condition: str, reason: Id | None, outdated: Id | None) -> e.Returned | Refusal:
    """The fact of a return; what is not whole needs its reason."""
    if not state.out:
        return refuse("not_now", "loans.not_out")
    if condition not in CONDITIONS:
        return refuse("invalid", "loans.condition", "condition")
    if condition != WHOLE and reason is None:
        return refuse("invalid", "loans.harm_reason", "reason")
    return e.Returned(condition, reason, outdated)
