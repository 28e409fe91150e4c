"""What the rules of a review refuse."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.procedures.rules.course import Course, Hold
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.reviews.rules import deciding
from chuan.events.reviews.rules import events as e
from chuan.events.reviews.rules.inputs import INPUTS, TYPED
from chuan.events.reviews.rules.review import State, evolve

AT, TODAY = datetime(2026, 11, 20, tzinfo=UTC), date(2026, 11, 20)
ISO, HEAD, TEXT = Id(1), Id(2), Id(9)
READY = (e.Gathered(()), *(e.Noted(key, TEXT) for key, one in INPUTS.items() if one.how == TYPED))
HELD = (*READY, e.Held("0" * 64))
ALL = tuple(e.Decided(key, "enough") for key in INPUTS)


def state(step: str, *events: Any) -> State:
    found = State()
    for event in events:
        found = evolve(found, Happened(event, AT, HEAD))
    holder = HEAD if step == "meet" else ISO
    return replace(found, course=Course(status="open", holds=(Hold(step, holder, AT),)))


def key(decided: object) -> str:
    assert isinstance(decided, Refusal), decided
    return decided.reason.key


def gate(found: State, step: str) -> str:
    refused = deciding.gate(found, EndStep(step, "next"))
    return refused.reason.key if refused else ""


def test_preparing_ends_with_every_input_there() -> None:
    assert gate(state("prepare"), "prepare") == "reviews.gather_first"
    assert gate(state("prepare", *READY[:-1]), "prepare") == "reviews.unwritten"
    assert gate(state("prepare", *READY), "prepare") == ""


def test_a_computed_input_is_not_typed() -> None:
    assert key(deciding.note(state("prepare"), "audits", TEXT)) == "reviews.computed"


def test_what_the_meeting_went_by_does_not_change() -> None:
    found = state("meet", *HELD)
    assert key(deciding.gather(found, ())) == "reviews.frozen"
    assert key(deciding.note(found, "risks", TEXT)) == "reviews.frozen"


def test_only_the_leader_holds_it() -> None:
    assert key(deciding.hold(state("meet", *READY), "0" * 64, ISO)) == "reviews.leader_only"
    assert key(deciding.hold(state("prepare", *READY), "0" * 64, HEAD)) == "reviews.not_meeting"
    assert deciding.hold(state("meet", *READY), "0" * 64, HEAD) == (e.Held("0" * 64),)


def test_nothing_is_closed_with_an_undecided_input() -> None:
    assert gate(state("meet", *READY), "meet") == "reviews.not_held"
    assert gate(state("meet", *HELD, *ALL[:-1]), "meet") == "reviews.undecided"
    assert key(deciding.minute(state("meet", *HELD, *ALL[:-1]), "1" * 64, HEAD)) == "reviews.undecided"
    assert gate(state("meet", *HELD, *ALL), "meet") == "reviews.no_minutes"
    assert gate(state("meet", *HELD, *ALL, e.Minuted("1" * 64)), "meet") == ""


def test_minutes_are_of_what_was_decided_last() -> None:
    found = state("meet", *HELD, *ALL, e.Minuted("1" * 64), e.Decided("risks", "improve", TEXT))
    assert gate(found, "meet") == "reviews.no_minutes"


def test_more_than_enough_is_said_in_words() -> None:
    found = state("meet", *HELD)
    assert key(deciding.decide(found, "risks", "improve", None, HEAD)) == "reviews.note"
    assert key(deciding.decide(found, "risks", "maybe", TEXT, HEAD)) == "reviews.outcome"


@pytest.mark.parametrize("due", [TODAY, date(2026, 11, 19)])
def test_a_decision_is_for_a_day_to_come(due: date) -> None:
    refused = deciding.resolve(state("meet", *HELD), "risks", ISO, due, Id(5), TODAY, HEAD)
    assert key(refused) == "reviews.due"
