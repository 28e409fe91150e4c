"""Who is on the list of a class, who was there, how it ends."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.training.rules import events as e
from chuan.events.training.rules import lesson_orders as o
from chuan.events.training.rules.lesson import State, evolve

STARTS, ENDS = datetime(2026, 11, 23, 1, tzinfo=UTC), datetime(2026, 11, 23, 9, tzinfo=UTC)
OPENED = e.Opened(None, Id(1), "law", "NL-HT", STARTS, ENDS, 8, Id(2), Id(9))
ONE, OTHER = e.Seat(Id(11), Id(5)), e.Seat(Id(12), Id(6))


def after(*made: o.Made, at: datetime = STARTS) -> State:
    state = State()
    for events in made:
        assert not isinstance(events, Refusal), events
        for event in events:
            state = evolve(state, Happened(event, at, Id(9)))
    return state


def key(made: Any) -> str:
    assert isinstance(made, Refusal)
    return made.reason.key


def test_a_person_is_marked_once() -> None:
    state = after(o.open_class(OPENED), (e.Enrolled((ONE,)),), (e.Attended(ONE, "qr"),))
    assert key(o.attend(state, ONE)) == "training.attended_already"
    assert key(o.mark(state, ONE, Id(3))) == "training.marked_already"
    assert [(turn.official, turn.how) for turn in state.present] == [(11, "qr")]


def test_who_was_enrolled_keeps_the_unit_he_was_enrolled_from() -> None:
    state = after(o.open_class(OPENED), (e.Enrolled((ONE,)),))
    made = o.attend(state, e.Seat(ONE.official, Id(99)))
    assert made == (e.Attended(ONE, "qr"),)


def test_a_mark_by_hand_and_an_absence_need_a_reason() -> None:
    state = after(o.open_class(OPENED), (e.Enrolled((ONE,)),))
    assert key(o.mark(state, OTHER, None)) == key(o.excuse(state, ONE.official, None)) == "training.reason"


def test_only_those_who_were_there_are_graded_once_it_is_over() -> None:
    state = after(o.open_class(OPENED), (e.Enrolled((ONE, OTHER)),), (e.Attended(ONE, "qr"),))
    results = ((ONE.official, True), (OTHER.official, True))
    assert key(o.grade(state, results)) == "training.close_first"
    over = after(o.open_class(OPENED), (e.Attended(ONE, "qr"),), (e.Closed(),))
    assert o.grade(over, results) == (e.Graded(ONE.official, True),)


def test_it_is_over_neither_before_it_began_nor_with_nobody() -> None:
    state = after(o.open_class(OPENED))
    assert key(o.close(state, STARTS)) == "training.nobody_came"
    assert key(o.close(state, datetime(2026, 11, 22, tzinfo=UTC))) == "training.not_begun"


def test_nobody_comes_to_a_class_that_is_over() -> None:
    state = after(o.open_class(OPENED), (e.Attended(ONE, "qr"),), (e.Closed(),))
    assert key(o.attend(state, OTHER)) == "training.class_closed"
