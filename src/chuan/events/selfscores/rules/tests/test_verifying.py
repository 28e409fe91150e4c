"""The council accepts or lowers with a reason, hears the agency once, adds the survey, settles."""

from __future__ import annotations

from decimal import Decimal

from chuan.base.kernel.happened import Happened
from chuan.events.selfscores.rules import score_events as e
from chuan.events.selfscores.rules import verifying as v
from chuan.events.selfscores.rules.score import FINAL, State, evolve
from chuan.events.selfscores.rules.tests import world as w
from chuan.events.selfscores.rules.tests.world import COUNCIL, KEY, SCHEME, refused

LOWER = e.Judged(KEY, "1.1.1", Decimal(35), w.WHY)


def after(*events: object) -> State:
    state = w.submitted()
    for event in events:
        state = evolve(state, Happened(event, w.NOW, COUNCIL))
    return state


def test_other_points_need_a_reason_and_another_person() -> None:
    state = w.submitted()
    bare = e.Judged(KEY, "1.1.1", Decimal(35))
    assert refused(v.judge(state, SCHEME, bare, COUNCIL)) == "lowered_why"
    assert refused(v.judge(state, SCHEME, LOWER, w.AGENCY)) == "own"
    assert v.judge(state, SCHEME, LOWER, COUNCIL) == (LOWER,)


def test_the_rest_is_accepted_in_one_go_and_then_told() -> None:
    state = after(LOWER)
    assert refused(v.tell(state, SCHEME, KEY, w.LATER, w.TODAY)) == "unjudged"
    rest = v.accept_rest(state, SCHEME, KEY, COUNCIL)
    assert rest == (e.Judged(KEY, "1.1.2", Decimal(25)),)
    whole = after(LOWER, *rest)
    assert refused(v.tell(whole, SCHEME, KEY, w.TODAY, w.TODAY)) == "answer_by"
    assert v.tell(whole, SCHEME, KEY, w.LATER, w.TODAY) == (e.Told(w.LATER),)


def test_only_what_was_answered_is_judged_again() -> None:
    answered = after(
        LOWER, e.Judged(KEY, "1.1.2", Decimal(25)), e.Told(w.LATER), e.Answered(("1.1.1",), w.WHY)
    )
    again = e.Judged(KEY, "1.1.1", Decimal(37), w.WHY)
    assert v.judge(answered, SCHEME, again, COUNCIL) == (again,)
    other = e.Judged(KEY, "1.1.2", Decimal(20), w.WHY)
    assert refused(v.judge(answered, SCHEME, other, COUNCIL)) == "not_answered"


def test_it_is_settled_after_the_days_to_answer() -> None:
    told = after(LOWER, e.Told(w.LATER))
    assert refused(v.settle(told, w.TODAY)) == "may_answer"
    assert v.settle(told, w.LATER.replace(day=28)) == (e.Settled(),)
    assert after(e.Settled()).status == FINAL


def test_a_survey_gives_points_of_its_own_parts_only() -> None:
    state = w.submitted()
    points = v.share_points(Decimal(30), 37, 40, SCHEME)
    assert points == Decimal("27.75")
    mine = e.Surveyed(KEY, "2.1.1", points, 37, 40)
    assert v.survey(state, SCHEME, mine) == (mine,)
    assert refused(v.survey(state, SCHEME, e.Surveyed(KEY, "1.1.1", points, 37, 40))) == "not_by_survey"
    assert refused(v.survey(state, SCHEME, e.Surveyed(KEY, "2.1.1", points, 41, 40))) == "sample"
