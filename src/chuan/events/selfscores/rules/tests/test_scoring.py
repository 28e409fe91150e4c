"""The agency scores itself: within the maxima, whole, late said; who comes second at a part is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.base.kernel.happened import Happened
from chuan.events.selfscores.rules import score_events as e
from chuan.events.selfscores.rules import scoring
from chuan.events.selfscores.rules.score import DRAFT, SUBMITTED, TOLD, State, evolve
from chuan.events.selfscores.rules.tests import world as w
from chuan.events.selfscores.rules.tests.world import KEY, SCHEME, refused


def draft(*scored: e.Scored) -> State:
    return w.lived(*(((one,), w.AGENCY) for one in scored))


@pytest.mark.parametrize(
    ("part", "points", "key"),
    [
        ("1.1.1", "40.01", "points"),
        ("1.1.1", "-1", "points"),
        ("1.1.2", "12.3", "step"),
        ("2.1.1", "5", "by_survey"),
        ("9.9.9", "5", "no_part"),
    ],
)
def test_points_that_cannot_be_are_refused(part: str, points: str, key: str) -> None:
    assert refused(scoring.score(draft(), SCHEME, w.scored(part, points))) == key


def test_who_comes_second_is_told_and_may_write_again() -> None:
    state = draft(w.scored("1.1.1", "30"))
    second = w.scored("1.1.1", "35")
    assert refused(scoring.score(state, SCHEME, second, shown=0)) == "scored_since"
    assert scoring.score(state, SCHEME, second, shown=1) == (second,)
    other = w.scored("1.1.2", "10")
    assert scoring.score(state, SCHEME, other, shown=0) == (other,), "another part is nobody's quarrel"


def test_it_is_handed_in_whole_and_late_is_said() -> None:
    half = draft(w.scored("1.1.1", "30"))
    assert refused(scoring.submit(half, SCHEME, KEY, w.TODAY, w.DUE)) == "missing"
    whole = draft(w.scored("1.1.1", "30"), w.scored("1.1.2", "10"))
    assert scoring.submit(whole, SCHEME, KEY, w.TODAY, w.DUE) == (e.Submitted(KEY, w.TODAY, 2),)
    assert scoring.submit(whole, SCHEME, KEY, w.DUE, w.DUE) == (e.Submitted(KEY, w.DUE, 0),)


def test_it_is_taken_back_with_a_reason_before_it_is_judged() -> None:
    state = w.submitted()
    assert refused(scoring.take_back(state, KEY, None)) == "reason"
    assert w.lived(((e.TakenBack(w.WHY),), w.AGENCY)).status == DRAFT
    judged = replace(state, judged=(e.Judged(KEY, "1.1.1", w.SCHEME.most),))
    assert refused(scoring.take_back(judged, KEY, w.WHY)) == "not_back"
    assert state.status == SUBMITTED


def test_another_scheme_opens_it_again_and_keeps_what_was_scored() -> None:
    again = w.lived(((e.Opened(w.AGENCY),), w.AGENCY), ((w.scored("1.1.1", "30"),), w.AGENCY))
    assert scoring.reopen(again, "b") == ()
    state = w.submitted()
    reopened = evolve(state, Happened(e.Reopened("b" * 64), w.NOW))
    assert (reopened.status, reopened.submitted) == (DRAFT, None)
    assert reopened.claims == state.claims
    assert scoring.missing(reopened, SCHEME, "b" * 64) == ("1.1.1", "1.1.2")


def test_it_answers_once_and_in_time() -> None:
    told = replace(w.submitted(), status=TOLD, answer_by=w.TODAY)
    made = scoring.answer(told, ("1.1.1",), w.WHY, w.TODAY)
    assert made == (e.Answered(("1.1.1",), w.WHY),)
    assert refused(scoring.answer(told, ("1.1.1",), w.WHY, w.LATER)) == "answer_late"
    assert refused(scoring.answer(told, (), w.WHY, w.TODAY)) == "answer_what"
    after = replace(told, status="answered")
    assert refused(scoring.answer(after, ("1.1.1",), w.WHY, w.TODAY)) == "answered"


def test_a_low_result_owes_both_causes_and_remedies() -> None:
    final = replace(w.submitted(), status="final")
    assert refused(scoring.explain(final, w.WHY, None)) == "causes"
    assert scoring.explain(final, w.WHY, w.WHY) == (e.Explained(w.WHY, w.WHY),)
