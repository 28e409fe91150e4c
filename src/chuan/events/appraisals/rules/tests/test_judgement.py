"""The own rating first, the signed one with its reasons, a new one beside the last."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.codec import Id
from chuan.events.appraisals.rules import judgement
from chuan.events.appraisals.rules import judgement_events as e
from chuan.events.appraisals.rules.tests.world import HEAD, HOA, OTHER, WHY, key, lived

TEN = Decimal(10)


def rated(points: str, reason: Id | None = None) -> tuple[e.Rating, ...]:
    return (e.Rating("conduct", Decimal(points), TEN, reason),)


def said(*events: tuple[object, Id]) -> judgement.State:
    return lived(judgement.State(), judgement.evolve, [(e.Begun(HOA, OTHER, "2026-11"), HOA), *events])


OWN = (e.SelfRated(rated("10")), HOA)


def test_everybody_rates_only_himself_and_not_after_the_judgement() -> None:
    assert key(judgement.rate_self(said(), HEAD, rated("9"))) == "rate_own"
    judged = said(OWN, (e.Judged(rated("10")), HEAD))
    assert key(judgement.rate_self(judged, HOA, rated("9"))) == "judged_already"


def test_nobody_judges_himself() -> None:
    assert key(judgement.judge(said(OWN), HOA, rated("10"), None)) == "judge_other"


def test_what_differs_or_is_below_the_most_needs_a_reason() -> None:
    assert key(judgement.judge(said(OWN), HEAD, rated("9"), None)) == "why_points"
    assert key(judgement.judge(said(), HEAD, rated("10"), None)) == "why_points"
    assert judgement.judge(said(OWN), HEAD, rated("10"), None) == (e.Judged(rated("10")),)


def test_a_new_judgement_stands_beside_the_last_with_its_reason() -> None:
    judged = said(OWN, (e.Judged(rated("8", WHY)), HEAD))
    assert key(judgement.judge(judged, HEAD, rated("9", WHY), None)) == "rejudge"
    again = said(OWN, (e.Judged(rated("8", WHY)), HEAD), (e.Rejudged(rated("9", WHY), WHY), HEAD))
    assert [one.ratings[0].points for one in again.signed] == [Decimal(8), Decimal(9)]


@given(st.decimals(-5, 15, places=2))
def test_points_are_within_the_criterion(points: Decimal) -> None:
    answer = judgement.rate_self(said(), HOA, (e.Rating("conduct", points, TEN),))
    assert isinstance(answer, tuple) == (0 <= points <= 10)
