"""A dossier from the counter back to the counter."""

from __future__ import annotations

from chuan.base.kernel.codec import Id
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules import orders as o
from chuan.events.dossiers.rules.tests.world import (
    CLERK,
    COUNTER,
    HANDLER,
    HEAD,
    LEADER,
    POLICE,
    Life,
    moment,
)


def test_it_works() -> None:
    life = Life().to_ready()
    assert life.refusal is None
    assert (life.state.status, life.state.on_time) == ("ready", True)
    assert life.state.document is not None
    assert (life.state.document.number, life.state.document.signed_by) == (7, LEADER)


def test_the_promise_is_stamped_at_reception() -> None:
    state = Life(moment("11/11 08:15")).received().state
    assert state.promised == moment("23/11 17:30")
    assert state.legal == moment("25/11 17:30")


def test_reception_hands_on_to_the_head_of_the_unit() -> None:
    state = Life().received().state
    assert [(hold.step, hold.official) for hold in state.holds] == [("assign", HEAD)]


def test_each_open_step_has_one_holder() -> None:
    life = Life().received().passed(HEAD, "assign").passed(HANDLER, "check", "ask")
    assert {(hold.step, hold.official) for hold in life.state.holds} == {
        ("home", HANDLER),
        ("police", POLICE),
    }


def test_a_result_in_the_last_minute_is_on_time_and_the_next_is_late() -> None:
    assert Life().to_ready(at=moment("23/11 17:30")).state.on_time
    assert not Life().to_ready(at=moment("23/11 17:31")).state.on_time


def test_hand_over_is_later_and_changes_nothing_about_time() -> None:
    life = Life().to_ready(at=moment("20/11 10:00"))
    life.order(COUNTER, o.HandOver(Id(50), "counter"), at=moment("30/11 08:00"))
    assert (life.state.status, life.state.on_time) == ("closed", True)
    assert life.state.ready == moment("20/11 10:00")


def test_a_refusal_goes_through_signature_and_number_too() -> None:
    life = Life().received().passed(HEAD, "assign").drafted("refusal").passed(HANDLER, "check", "no")
    life.passed(LEADER, "sign-no").passed(CLERK, "number-no").passed(CLERK, "issue-no")
    assert life.state.status == "ready"
    assert life.state.document is not None
    assert life.state.document.kind == "refusal"


def test_the_clock_stands_while_the_citizen_pays() -> None:
    life = Life(moment("11/11 08:15")).received().passed(HEAD, "assign")
    life.passed(HANDLER, "check", "tax", at=moment("12/11 09:00"))
    assert life.state.paused == moment("12/11 09:00")
    life.passed(HANDLER, "wait", at=moment("16/11 09:00"))
    assert life.state.paused is None
    assert life.state.promised == moment("25/11 17:30")  # two working days later
    resumed = next(item.event for item in life.events if isinstance(item.event, e.Resumed))
    assert resumed.minutes == 2 * 480
