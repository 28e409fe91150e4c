"""Proposed by a holder, signed by a head: supplements after reception, pauses by special law, extensions.

The person whose clock would stop never signs for it. NĐ 61/2018 Điều 19 is the pattern; the numbers are
those of the dossier's rule pack.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

from chuan.base.kernel.clock import local, spoken
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.procedures.rules.time import shortest_remaining
from chuan.events.dossiers.rules import interruption_orders as o
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.clock import apology_day
from chuan.events.dossiers.rules.orders import Now, Terms
from chuan.events.dossiers.rules.state import State

Made = tuple[i.Interruption, ...] | Refusal


def propose(terms: Terms, state: State, order: o.Propose, now: Now) -> Made:
    """``Proposed``; ``Escalated`` where an extension beyond the allowed number is asked."""
    if order.reason is None or order.kind not in i.MOTIONS:
        return refuse("invalid", "dossiers.reason_needed", field="reason")
    motion = i.Motion(
        order.kind, now.actor, order.step, order.reason, order.cause, order.lacks, order.until, order.again,
        order.evidence,
    )  # fmt: skip
    refusal = _not_now(state, order, now) or _CHECKS[order.kind](terms, state, motion, now)
    if refusal is not None:
        return refusal
    if order.kind == i.EXTEND and state.extensions >= terms.pack.extension_max:
        return (i.Escalated(motion, state.extensions + 1),)
    return (i.Proposed(motion),)


def _not_now(state: State, order: o.Propose, now: Now) -> Refusal | None:
    hold = state.hold(order.step)
    if hold is None or hold.official != now.actor:
        return refuse("not_yours", "dossiers.not_a_holder")
    if state.motion is not None:
        return refuse("not_now", "dossiers.motion_waits")
    if state.stop is not None:
        return refuse("not_now", "dossiers.clock_stands", since=spoken(state.stop.since))
    return None


def grant(terms: Terms, state: State, order: o.Grant, now: Now) -> Made:
    """What the motion asks, signed; refused to whoever proposed it or holds the dossier, and in their stead."""
    motion = state.motion
    if motion is None:
        return refuse("not_now", "dossiers.no_motion")
    if now.holds(motion.by) or any(now.holds(hold.official) for hold in state.holds):
        return refuse("not_yours", "dossiers.own_clock")
    refusal = _CHECKS[motion.kind](terms, state, motion, now)
    if refusal is not None:
        return refusal
    return _GRANTS[motion.kind](terms, state, motion, now)


def decline(terms: Terms, state: State, order: o.Decline, now: Now) -> Made:
    if state.motion is None:
        return refuse("not_now", "dossiers.no_motion")
    return (i.Declined(order.reason),)


def retract(terms: Terms, state: State, order: o.Retract, now: Now) -> Made:
    if state.motion is None:
        return refuse("not_now", "dossiers.no_motion")
    if state.motion.by != now.actor:
        return refuse("not_yours", "dossiers.motion_not_yours")
    return (i.Retracted(),)


def working_days(terms: Terms, calendar: WorkTime, since: datetime, days: int) -> datetime:
    """The closing of the n-th working day after ``since``."""
    count = Duration((Part(Decimal(days), Unit.WORKING_DAY),))
    return due_at(calendar, since, count, ("end-at-closing",), terms.pack.day_minutes)


def answer_by(terms: Terms, calendar: WorkTime, since: datetime) -> datetime | None:
    """Until when a citizen asked at ``since`` may answer, by the procedure's law or the pack; None for ever."""
    days = terms.procedure.special.wait_days or terms.pack.supplement_wait_days
    return working_days(terms, calendar, since, days) if days else None


def least(terms: Terms, state: State, now: Now) -> datetime:
    """The earliest moment at which the dossier can be done: now, and the shortest way left."""
    day = terms.pack.day_minutes
    used = {hold.step: now.calendar.elapsed(hold.since, now.at) for hold in state.holds}
    return now.calendar.advance(now.at, shortest_remaining(terms.procedure, state.marking, used, day))


def _supplement(terms: Terms, state: State, motion: i.Motion, now: Now) -> Refusal | None:
    known = {paper.key for paper in terms.procedure.papers}
    if not motion.lacks:
        return refuse("invalid", "dossiers.nothing_lacks", field="lacks")
    if any(lack.paper not in known for lack in motion.lacks):
        return refuse("invalid", "dossiers.no_such_paper", field="lacks")
    if state.supplements >= terms.pack.supplement_max and motion.again is None:
        return refuse("invalid", "dossiers.supplement_again", field="again", most=terms.pack.supplement_max)
    return None


def _suspension(terms: Terms, state: State, motion: i.Motion, now: Now) -> Refusal | None:
    if terms.procedure.special.pause(motion.cause) is None:
        return refuse("invalid", "dossiers.no_such_pause", field="cause")
    return None


def _extension(terms: Terms, state: State, motion: i.Motion, now: Now) -> Refusal | None:
    if motion.cause not in i.CAUSES:
        return refuse("invalid", "dossiers.no_cause", field="cause")
    if motion.until is None or (state.promised is not None and motion.until <= state.promised):
        return refuse("invalid", "dossiers.extension_not_later", field="until")
    soonest = least(terms, state, now)
    if motion.until < soonest:
        return refuse("invalid", "dossiers.extension_too_short", field="until", soonest=spoken(soonest))
    if now.calendar.settled(motion.until) != motion.until:
        return refuse("invalid", "dossiers.extension_closed", field="until")
    return None


def _return(terms: Terms, state: State, motion: i.Motion, now: Now) -> Made:
    assert state.started is not None
    whole = max((stop.until for stop in state.stops if stop.rule == i.SUPPLEMENT and stop.until), default=None)
    since = max(state.started, whole) if whole else state.started
    in_time = working_days(terms, now.calendar, since, terms.pack.ineligible_return_days)
    last = answer_by(terms, now.calendar, now.at)
    return (i.Returned(motion, state.supplements + 1, last, now.at > in_time),)


def _suspend(terms: Terms, state: State, motion: i.Motion, now: Now) -> Made:
    return (i.Suspended(motion),)


def _extend(terms: Terms, state: State, motion: i.Motion, now: Now) -> Made:
    assert motion.until is not None
    last = apology_day(terms.pack, now.calendar, state.promised) if state.promised else None
    late = last is not None and local(now.at).date() > last
    return (i.Extended(motion, state.extensions + 1, motion.until, late),)


_Check = Callable[[Terms, State, i.Motion, Now], Refusal | None]
_CHECKS: dict[str, _Check] = {
    i.SUPPLEMENT: _supplement,
    i.SUSPEND: _suspension,
    i.EXTEND: _extension,
}
_GRANTS: dict[str, Callable[[Terms, State, i.Motion, Now], Made]] = {
    i.SUPPLEMENT: _return,
    i.SUSPEND: _suspend,
    i.EXTEND: _extend,
}
