"""A certificate: who holds which competence, from when until when, by what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.training.rules import held_events as h
from chuan.events.training.rules.lesson import State as Lesson

Made = tuple[h.Awarded | h.Revoked, ...] | Refusal


@dataclass(frozen=True, slots=True)
class State:
    """``revoked``: from which day it counts no longer."""

    number: int = 0
    official: Id = Id(0)
    competence: str = ""
    since: date = date.min
    until: date | None = None
    lesson: Id | None = None
    evidence: str = ""
    revoked: date | None = None
    reason: Id | None = None

    def holds(self, day: date) -> bool:
        ends = [one for one in (self.until, self.revoked) if one is not None]
        return self.since <= day and all(day < one for one in ends)


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, h.Awarded):
        return State(
            event.number, event.official, event.competence, event.since, event.until, event.lesson, event.evidence
        )  # fmt: skip
    if isinstance(event, h.Revoked):
        return replace(state, revoked=event.day, reason=event.reason)
    return state


def of_class(lesson: Lesson, official: Id) -> Refusal | None:
    """Why this class gives this person no certificate."""
    if not lesson.competence:
        return refuse("not_now", "training.gives_none")
    turn = lesson.turn(official)
    if lesson.status != "closed" or turn is None or turn.passed is not True:
        return refuse("not_now", "training.not_passed")
    return None


def award(wanted: h.Awarded) -> Made:
    """By a class, or with the paper from outside."""
    if wanted.until is not None and wanted.until <= wanted.since:
        return refuse("invalid", "training.until_first", "until")
    if wanted.lesson is None and not wanted.evidence:
        return refuse("invalid", "training.no_evidence", "evidence")
    return (wanted,)


def revoke(state: State, day: date, reason: Id | None) -> Made:
    if state.revoked is not None:
        return refuse("closed", "training.revoked_already")
    return (h.Revoked(day, reason),) if reason else refuse("invalid", "training.reason", "reason")


def ends(since: date, months: int) -> date | None:
    """The day a certificate given on ``since`` no longer holds; None where it holds for ever."""
    if not months:
        return None
    year, month = divmod(since.year * 12 + since.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return first.replace(day=min(since.day, (following - first).days))
