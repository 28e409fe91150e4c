"""An initiative: proposed, judged by another, applied, measured, recognised."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.meetings.rules import events as e

Made = tuple[Any, ...] | Refusal
STATUSES = MappingProxyType(
    {
        "proposed": "Chờ xét",
        "accepted": "Được thử",
        "declined": "Không áp dụng",
        "applied": "Đang áp dụng",
        "recognised": "Được công nhận",
    }
)


@dataclass(frozen=True, slots=True)
class State:
    """``status``: new or a key of ``STATUSES``."""

    title: Id = Id(0)
    text: Id = Id(0)
    author: Id = Id(0)
    judge: Id | None = None
    reason: Id | None = None
    applied: e.Applied | None = None
    measured: e.Measured | None = None
    recognised: Id | None = None
    status: str = "new"


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, e.Proposed):
        return State(event.title, event.text, happened.actor, status="proposed")
    if isinstance(event, e.Judged):
        status = "accepted" if event.accepted else "declined"
        return replace(state, judge=happened.actor, reason=event.reason, status=status)
    if isinstance(event, e.Applied):
        return replace(state, applied=event, measured=None, status="applied")
    if isinstance(event, e.Measured):
        return replace(state, measured=event)
    if isinstance(event, e.Recognised):
        return replace(state, recognised=event.reason, status="recognised")
    return state


def propose(title: Id, text: Id | None) -> Made:
    return (e.Proposed(title, text),) if text else refuse("invalid", "meetings.text", "text")


def judge(state: State, actor: Id, reason: Id | None, *, accepted: bool) -> Made:
    """Never by its author."""
    if state.status != "proposed":
        return refuse("closed", "meetings.judged_already")
    if actor == state.author:
        return refuse("not_yours", "meetings.own_initiative")
    return (e.Judged(accepted, reason),) if reason else refuse("invalid", "meetings.reason", "reason")


def apply(state: State, wanted: e.Applied) -> Made:
    if state.status != "accepted":
        return refuse("not_now", "meetings.accept_first")
    return (wanted,)


def measure(state: State, before: e.Figure, after: e.Figure, today: date) -> Made:
    """Before and after, each with the cases it was counted on."""
    if state.status != "applied" or state.applied is None:
        return refuse("not_now", "meetings.apply_first")
    if today <= state.applied.since:
        return refuse("not_now", "meetings.too_early")
    return (e.Measured(before, after),)


def recognise(state: State, actor: Id, reason: Id | None) -> Made:
    """Once its effect was measured; never by its author."""
    if state.status != "applied" or state.measured is None:
        return refuse("not_now", "meetings.measure_first")
    if actor == state.author:
        return refuse("not_yours", "meetings.own_initiative")
    return (e.Recognised(reason),) if reason else refuse("invalid", "meetings.reason", "reason")
