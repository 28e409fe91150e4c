"""What it means to take a step: splits, joins, returns, ends."""

from __future__ import annotations

from chuan.base.kernel.refusal import Refusal
from chuan.definitions.procedures.rules.definition import RESULT, Procedure
from chuan.definitions.procedures.rules.tests.samples import parallel
from chuan.definitions.procedures.rules.walk import Marking, choices, start, take


def after(procedure: Procedure, *moves: tuple[str, str]) -> Marking:
    place = start(procedure)
    for step, outcome in moves:
        reached = take(procedure, place, step, outcome)
        assert isinstance(reached, Marking)
        place = reached
    return place


MET = (("receive", "xong"), ("examine", "ok"), ("ask", "xong"), ("visit", "xong"))


def test_a_split_opens_all_branches_and_a_join_waits_for_them() -> None:
    assert after(parallel(), *MET[:2]).open == ("ask", "visit")
    assert after(parallel(), *MET[:3]) == Marking(open=("visit",), waiting=(("ask", "draft"),))
    assert after(parallel(), *MET) == Marking(open=("draft",))


def test_a_return_to_a_step_that_joins_opens_it_at_once() -> None:
    place = after(parallel(), *MET, ("draft", "xong"), ("sign", "back"))
    assert place == Marking(open=("draft",), rounds=(("sign", "back", 1),))


def test_a_return_is_taken_no_more_often_than_declared() -> None:
    moves = (*MET, ("draft", "xong"), ("sign", "back"), ("draft", "xong"))
    place = after(parallel(), *moves)
    assert [outcome.key for _, outcome in choices(parallel(), place)] == ["ok"]
    refused = take(parallel(), place, "sign", "back")
    assert isinstance(refused, Refusal)
    assert refused.kind == "not_now"


def test_nothing_follows_an_end() -> None:
    place = after(parallel(), *MET, ("draft", "xong"), ("sign", "ok"))
    assert place.ended == RESULT
    assert choices(parallel(), place) == ()
    refused = take(parallel(), place, "sign", "ok")
    assert isinstance(refused, Refusal)
    assert refused.kind == "closed"


def test_a_step_that_is_not_open_or_an_outcome_it_has_not_is_refused() -> None:
    for step, outcome in (("sign", "ok"), ("receive", "ok"), ("gone", "ok")):
        assert isinstance(take(parallel(), start(parallel()), step, outcome), Refusal)
