"""Whether a result still holds, and what a decision does to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.holdings.rules.events import Reinstated, Replaced, Revoked

VALID, REVOKED, REPLACED = "valid", "revoked", "replaced"
Decided = tuple[Any, ...] | Refusal


@dataclass(frozen=True, slots=True)
class State:
    """``decision`` and its day are the last ones; ``by``: the dossier of the result that stands in its place."""

    status: str = VALID
    decision: str = ""
    day: date | None = None
    by: Id | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision as it was typed: number and symbol, its day, who signed it and why (kept words)."""

    number: str
    day: date | None
    signer: Id | None
    reason: Id | None


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, Reinstated):
        return State(VALID, event.decision, event.day)
    if isinstance(event, Replaced):
        return State(REPLACED, event.decision, event.day, event.by)
    return State(REVOKED, event.decision, event.day) if isinstance(event, Revoked) else state


def revoke(state: State, wanted: Decision, issued: date, today: date) -> Decided:
    """It holds no longer."""
    return _held(state) or _wrong(wanted, issued, today) or (Revoked(*_said(wanted)),)


def replace(state: State, wanted: Decision, by: Id | None, own: Id, issued: date, today: date) -> Decided:
    """Another result stands in its place; never itself."""
    wrong = _held(state) or _wrong(wanted, issued, today)
    if wrong is not None:
        return wrong
    if by is None or by == own:
        return refuse("invalid", "holdings.no_other_result", field="by")
    return (Replaced(*_said(wanted), by),)


def reinstate(state: State, wanted: Decision, issued: date, today: date) -> Decided:
    """It holds again."""
    if state.status == VALID:
        return refuse("not_now", "holdings.holds_already")
    return _wrong(wanted, issued, today) or (Reinstated(*_said(wanted)),)


def _held(state: State) -> Refusal | None:
    return None if state.status == VALID else refuse("not_now", "holdings.ended_already")


def _wrong(wanted: Decision, issued: date, today: date) -> Refusal | None:
    """What is missing of a decision, or cannot be."""
    if not wanted.number.strip():
        return refuse("invalid", "holdings.no_decision", field="decision")
    if wanted.day is None or not issued <= wanted.day <= today:
        return refuse("invalid", "holdings.bad_day", field="day")
    if wanted.signer is None:
        return refuse("invalid", "holdings.no_signer", field="signer")
    return None if wanted.reason else refuse("invalid", "holdings.why", field="reason")


def _said(wanted: Decision) -> tuple[str, date, Id, Id]:
    assert wanted.day is not None
    assert wanted.signer is not None
    assert wanted.reason is not None
    return wanted.number.strip(), wanted.day, wanted.signer, wanted.reason
