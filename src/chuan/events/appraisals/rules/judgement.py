"""The judgement of one person in one period: what its events leave, and what may be said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.appraisals.rules import judgement_events as e

Decision = tuple[e.Begun | e.SelfRated | e.Judged | e.Rejudged, ...] | Refusal
_STEP = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Said:
    """One rating of all criteria: by whom, when, why it took the place of an earlier one."""

    by: Id
    at: datetime
    ratings: tuple[e.Rating, ...]
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class State:
    """``own`` and ``signed`` in order; the last of each counts, the earlier stay."""

    official: Id = Id(0)
    unit: Id = Id(0)
    period: str = ""
    own: tuple[Said, ...] = ()
    signed: tuple[Said, ...] = ()


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, e.Begun):
        return State(event.official, event.unit, event.period)
    if isinstance(event, e.SelfRated):
        said = Said(happened.actor, happened.at, event.ratings)
        return replace(state, own=(*state.own, said))
    if isinstance(event, e.Judged | e.Rejudged):
        reason = event.reason if isinstance(event, e.Rejudged) else None
        said = Said(happened.actor, happened.at, event.ratings, reason)
        return replace(state, signed=(*state.signed, said))
    return state


def rate_self(state: State, by: Id, ratings: tuple[e.Rating, ...]) -> Decision:
    """One's own rating, until who is above has spoken."""
    if by != state.official:
        return refuse("not_yours", "appraisals.rate_own")
    if state.signed:
        return refuse("not_now", "appraisals.judged_already")
    return _within(ratings) or (e.SelfRated(ratings),)


def judge(state: State, by: Id, ratings: tuple[e.Rating, ...], reason: Id | None) -> Decision:
    """The rating that counts. What differs from the person's own, or is less than the most, needs its reason;
    where there is a judgement already, the new one needs a reason as a whole.
    """
    if by == state.official:
        return refuse("not_yours", "appraisals.judge_other")
    if wrong := _within(ratings) or _reasoned(ratings, _points(state.own)):
        return wrong
    if not state.signed:
        return (e.Judged(ratings),)
    return (e.Rejudged(ratings, reason),) if reason else refuse("invalid", "appraisals.rejudge", "reason")


def _points(said: tuple[Said, ...]) -> Mapping[str, Decimal]:
    return {one.criterion: one.points for one in said[-1].ratings} if said else {}


def _within(ratings: tuple[e.Rating, ...]) -> Refusal | None:
    if not ratings:
        return refuse("invalid", "appraisals.no_ratings")
    for one in ratings:
        if not Decimal(0) <= one.points <= one.most or one.points != one.points.quantize(_STEP):
            field = f"points-{one.criterion}"
            return refuse("invalid", "appraisals.points", field, most=f"{one.most:f}".replace(".", ","))
    return None


def _reasoned(ratings: tuple[e.Rating, ...], own: Mapping[str, Decimal]) -> Refusal | None:
    for one in ratings:
        same = own.get(one.criterion) == one.points == one.most
        if not same and one.reason is None:
            return refuse("invalid", "appraisals.why_points", f"reason-{one.criterion}")
    return None
