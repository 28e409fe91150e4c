"""The minutes confirmed by both sides, once each."""

from __future__ import annotations

from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules.plan import SITE
from chuan.events.inspections.rules.state import OPEN, TEAM, State

Decision = tuple[e.Event, ...] | Refusal


def sign(
    state: State, side: str, actor: Id, *, due: date, remark: Id | None = None, paper: str = ""
) -> Decision:
    """``due``: when the corrective report is due if this is the last signature and findings stand."""
    wrong = _not_signable(state, side)
    if wrong is not None:
        return wrong
    if side == TEAM and actor != state.head:
        return refuse("not_yours", "inspections.head_signs")
    if side != TEAM and any(member.official == actor for member in state.team):
        return refuse("not_yours", "inspections.other_side")
    last = len(state.signatures) + 1 == len(state.sides)
    owed = due if last and state.gaps and state.form == SITE else None
    return (e.Signed(side, state.minutes, owed, remark, paper),)


def reopen(state: State, reason: Id | None, actor: Id) -> Decision:
    """The head of the team takes minutes back that not everybody has signed."""
    if state.status != OPEN or not state.minutes:
        return refuse("not_now", "inspections.nothing_to_reopen")
    if actor != state.head:
        return refuse("not_yours", "inspections.head_signs")
    return (e.Reopened(reason),) if reason else refuse("invalid", "inspections.reason", "reason")


def _not_signable(state: State, side: str) -> Refusal | None:
    if state.signature(side) is not None:
        return refuse("not_now", "inspections.signed_already")
    if state.status != OPEN:
        return refuse("not_now", "inspections.not_working")
    if side not in state.sides:
        return refuse("invalid", "inspections.no_side")
    return None if state.minutes else refuse("not_now", "inspections.no_minutes")
