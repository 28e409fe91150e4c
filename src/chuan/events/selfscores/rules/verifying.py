"""What the council may do: accept or lower part by part, tell the agency, add surveys, settle."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.selfscores.rules import score_events as e
from chuan.events.selfscores.rules.points import scored_part, wrong_points
from chuan.events.selfscores.rules.scheme import SELF, SURVEY, Scheme
from chuan.events.selfscores.rules.score import ANSWERED, SUBMITTED, TOLD, State
from chuan.events.selfscores.rules.scoring import Made

_OPEN = {SUBMITTED, ANSWERED}


def judge(state: State, scheme: Scheme, wanted: e.Judged, who: Id) -> Made:
    """Other points than the agency's own need a reason; whoever scored it for the agency does not judge it."""
    if state.status not in _OPEN:
        return refuse("not_now", "selfscores.not_to_judge")
    part = scored_part(scheme, wanted.part)
    if isinstance(part, Refusal):
        return part
    refusal = _of_claim(state, wanted, who) or _after_answer(state, wanted.part)
    return refusal or wrong_points(part, wanted.points) or (wanted,)


def accept_rest(state: State, scheme: Scheme, key: str, who: Id) -> Made:
    """Every part not judged yet stands as the agency scored it."""
    if state.status != SUBMITTED:
        return refuse("not_now", "selfscores.not_to_judge")
    left = [claim for claim in state.claims if claim.scheme == key and not state.judgement(key, claim.part)]
    if any(claim.by == who for claim in left):
        return refuse("not_yours", "selfscores.own", number=left[0].part)
    if not left:
        return refuse("not_now", "selfscores.nothing_left")
    return tuple(e.Judged(key, claim.part, claim.points) for claim in left)


def tell(state: State, scheme: Scheme, key: str, answer_by: date, today: date) -> Made:
    """Once every part is judged."""
    if state.status != SUBMITTED:
        return refuse("not_now", "selfscores.not_to_judge")
    if left := unjudged(state, scheme, key):
        return refuse("not_now", "selfscores.unjudged", n=len(left), parts=", ".join(left[:8]))
    if answer_by <= today:
        return refuse("invalid", "selfscores.answer_by", "answer_by")
    return (e.Told(answer_by),)


def survey(state: State, scheme: Scheme, wanted: e.Surveyed) -> Made:
    """Points of a survey part; with the sample they come from."""
    part = scheme.part(wanted.part)
    if part is None or part.how != SURVEY:
        return refuse("invalid", "selfscores.not_by_survey", "part", number=wanted.part)
    if state.status not in _OPEN | {TOLD}:
        return refuse("not_now", "selfscores.not_to_judge")
    if not 0 <= wanted.found <= wanted.sample or not wanted.sample:
        return refuse("invalid", "selfscores.sample", "sample")
    return wrong_points(part, wanted.points) or (wanted,)


def settle(state: State, today: date) -> Made:
    """After the agency has answered, or has let its days pass."""
    if state.status == TOLD and state.answer_by is not None and today <= state.answer_by:
        return refuse("not_now", "selfscores.may_answer", day=f"{state.answer_by:%d/%m/%Y}")
    if state.status not in {TOLD, ANSWERED}:
        return refuse("not_now", "selfscores.not_told")
    return (e.Settled(),)


def unjudged(state: State, scheme: Scheme, key: str) -> tuple[str, ...]:
    return tuple(
        part.number for part in scheme.parts if part.how == SELF and not state.judgement(key, part.number)
    )


def share_points(most: Decimal, found: int, sample: int, scheme: Scheme) -> Decimal:
    """A share of satisfied people as points of a maximum, by the scheme's own rounding."""
    return scheme.rounded(most * found / sample)


def _of_claim(state: State, wanted: e.Judged, who: Id) -> Refusal | None:
    claim = state.claim(wanted.scheme, wanted.part)
    if claim is None:
        return refuse("not_now", "selfscores.not_scored", number=wanted.part)
    if claim.by == who:
        return refuse("not_yours", "selfscores.own", number=wanted.part)
    if wanted.points != claim.points and wanted.reason is None:
        return refuse("invalid", "selfscores.lowered_why", "reason", number=wanted.part)
    return None


def _after_answer(state: State, part: str) -> Refusal | None:
    """After the answer only what was answered is judged again."""
    if state.status == ANSWERED and state.answer is not None and part not in state.answer.parts:
        return refuse("not_now", "selfscores.not_answered", number=part)
    return None
