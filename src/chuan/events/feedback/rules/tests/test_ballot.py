"""One receipt, one vote; left out and counted again with a reason; never gone."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.feedback.imports.scheme import shipped
from chuan.events.feedback.rules import ballot, explanation
from chuan.events.feedback.rules.ballot import State, evolve
from chuan.events.feedback.rules.events import Excluded, Restored, Score, Team, Voted

AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
SCHEME = shipped()
VOTED = Voted(Id(1), "qr", (Score("access", 5), Score("official", 2)))
WORDS = Id(7)


def after(*events: object) -> State:
    state = State()
    for event in events:
        state = evolve(state, Happened(event, AT, Id(3)))
    return state


def key(decided: object) -> str:
    assert isinstance(decided, Refusal)
    return decided.reason.key


def test_a_second_vote_is_refused_with_the_time_of_the_first() -> None:
    refused = ballot.vote(after(VOTED), VOTED)
    assert key(refused) == "feedback.voted_already"
    assert isinstance(refused, Refusal)
    assert refused.reason.facts["at"] == "09:40 ngày 20/11/2026"


def test_the_lowest_score_decides_whether_it_must_be_explained() -> None:
    state = after(VOTED)
    assert (state.mean, state.lowest) == (Fraction(7, 2), Score("official", 2))
    assert explanation.needed(SCHEME, state.lowest.points)
    assert not explanation.needed(SCHEME, 3)


def test_left_out_with_a_ground_and_words_and_counted_again() -> None:
    assert key(ballot.exclude(after(VOTED), "", WORDS, Id(3))) == "feedback.ground"
    assert key(ballot.exclude(after(VOTED), "self", None, Id(3))) == "feedback.reason"
    assert key(ballot.restore(after(VOTED), WORDS)) == "feedback.counted_already"
    out = after(VOTED, Excluded("self", WORDS))
    assert (out.excluded, out.why, out.by, out.scores) == ("self", WORDS, Id(3), VOTED.scores)
    assert key(ballot.exclude(out, "self", WORDS, Id(3))) == "feedback.excluded_already"
    assert after(VOTED, Excluded("self", WORDS), Restored(WORDS)).excluded == ""


def test_whom_a_vote_is_about_does_not_judge_it() -> None:
    own = Voted(Id(1), "qr", (Score("access", 1),), Team(counter=Id(3)))
    assert key(ballot.exclude(after(own), "self", WORDS, Id(3))) == "feedback.own_vote"


@given(st.dictionaries(st.sampled_from([one.key for one in SCHEME.criteria]), st.integers(-1, 7)))
def test_scores_are_one_to_five_in_the_order_asked(given: dict[str, int]) -> None:
    scores = ballot.scored(SCHEME, given)
    asked = [points for points in given.values() if points]
    if isinstance(scores, Refusal):
        assert not asked or not all(1 <= points <= 5 for points in asked)
    else:
        assert sorted(one.points for one in scores) == sorted(asked)
