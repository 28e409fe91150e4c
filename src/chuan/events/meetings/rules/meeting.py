"""A meeting as it stands, and one decision of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from chuan.base.kernel.clock import spoken
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.course import Course, turned
from chuan.events.meetings.rules import events as e

_NEW = Course()
Made = tuple[Any, ...] | Refusal


@dataclass(frozen=True, slots=True)
class State:
    """``status``: new, called, held or cancelled."""

    subject: Id = Id(0)
    at: datetime | None = None
    place: Id = Id(0)
    chair: Id = Id(0)
    invited: tuple[Id, ...] = ()
    present: tuple[Id, ...] = ()
    minutes: Id | None = None
    file: str = ""
    resolved: tuple[e.Resolved, ...] = ()
    status: str = "new"
    reason: Id | None = None


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, e.Called):
        return State(event.subject, event.at, event.place, happened.actor, event.invited, status="called")
    if isinstance(event, e.Held):
        return replace(state, present=event.present, minutes=event.minutes, file=event.file, status="held")
    if isinstance(event, e.Resolved):
        return replace(state, resolved=(*state.resolved, event))
    if isinstance(event, e.Cancelled):
        return replace(state, status="cancelled", reason=event.reason)
    return state


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on its way; ``due`` is the day it is to be done by."""

    course: Course = _NEW
    meeting: Id = Id(0)
    due: date | None = None


def evolve_decision(state: Decision, happened: Happened) -> Decision:
    event = happened.event
    if isinstance(event, e.Charged):
        return replace(state, meeting=event.meeting, due=event.due)
    return replace(state, course=turned(state.course, happened))


def call(wanted: e.Called) -> Made:
    return (wanted,) if wanted.invited else refuse("invalid", "meetings.nobody", "invited")


def hold(state: State, present: tuple[Id, ...], minutes: Id | None, file: str, at: datetime) -> Made:
    """Its minutes; not before it began."""
    if state.status != "called" or state.at is None:
        return refuse("closed", "meetings.over")
    if at < state.at:
        return refuse("not_now", "meetings.not_begun", at=spoken(state.at))
    if not present:
        return refuse("invalid", "meetings.nobody_came", "present")
    if minutes is None:
        return refuse("invalid", "meetings.minutes", "minutes")
    return (e.Held(present, minutes, file),)


def resolve(state: State, matter: Id, owner: Id, due: date, today: date) -> Made:
    """A decision with its owner and its day."""
    if state.status != "held":
        return refuse("not_now", "meetings.minutes_first")
    return (e.Resolved(matter, owner, due),) if due > today else refuse("invalid", "meetings.due", "due")


def cancel(state: State, reason: Id | None) -> Made:
    if state.status != "called":
        return refuse("closed", "meetings.over")
    return (e.Cancelled(reason),) if reason else refuse("invalid", "meetings.reason", "reason")
