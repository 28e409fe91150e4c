"""Proposed by a holder, signed by a head: supplements after reception, pauses by special law, extensions.

The person whose clock would stop never signs for it. NĐ 61/2018 Điều 19 is the pattern; the numbers are
those of the dossier's rule pack.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chuan.base.kernel.clock import local, spoken
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.dossiers.rules import interruption_orders as o
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.clock import apology_day
from chuan.events.dossiers.rules.motion_checks import CHECKS, answer_by, working_days
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
    refusal = _not_now(state, order, now) or CHECKS[order.kind](terms, state, motion, now)
    if refusal is not None:
        return refusal
    if order.kind == i.EXTEND and state.extensions >= terms.pack.extension_max:
        return (i.Escalated(motion, state.extensions + 1),)
    return (i.Proposed(motion),)


def _not_now(state: State, order: o.Propose, now: Now) -> Refusal | None:
    hold = state.hold(order.step)
    if hold is None or not now.holds(hold.official):
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
    refusal = CHECKS[motion.kind](terms, state, motion, now)
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


def _return(terms: Terms, state: State, motion: i.Motion, now: Now) -> Made:
    assert state.started is not None
    whole = max(
        (stop.until for stop in state.stops if stop.rule == i.SUPPLEMENT and stop.until), default=None
    )
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


_GRANTS: dict[str, Callable[[Terms, State, i.Motion, Now], Made]] = {
    i.SUPPLEMENT: _return,
    i.SUSPEND: _suspend,
    i.EXTEND: _extend,
}


DECISIONS: dict[type, Callable[[Terms, State, Any, Now], Any]] = {
    o.Propose: propose,
    o.Grant: grant,
    o.Decline: decline,
    o.Retract: retract,
}
"""Order -> what it makes."""
