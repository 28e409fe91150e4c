"""What may follow what on one number, and what its seconds come to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refusal
from chuan.events.queue.rules import events as e
from chuan.events.queue.rules import orders
from chuan.events.queue.rules.ticket import Ticket, evolve
from chuan.events.queue.rules.words import WORDS

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=VIETNAM)
HOUR = timedelta(hours=1)


def lived(*events: Any) -> Ticket:
    """A number whose events came five minutes apart, from nine."""
    ticket = Ticket()
    for nth, event in enumerate((e.Taken("A012", "Hộ tịch"), *events)):
        ticket = evolve(ticket, Happened(event, NINE + timedelta(minutes=5 * nth), Id(7)))
    return ticket


def said(answer: Sequence[Any] | Refusal) -> str:
    assert isinstance(answer, Refusal)
    return say(answer.reason, WORDS)


def test_a_number_called_twice_says_who_called_it_and_when() -> None:
    told = said(orders.call(lived(e.Called(2)), 3))
    assert told == "Số A012 đã được quầy 2 gọi lúc 09:05. Bạn gọi số tiếp theo."


def test_waiting_runs_to_the_call_and_serving_to_the_end() -> None:
    done = lived(e.Called(2), e.Began(2), e.Finished())
    assert (done.status, done.waited, done.served, done.official) == ("done", 300, 300, 7)


def test_without_a_click_serving_begins_with_the_last_call() -> None:
    assert lived(e.Called(2), e.Recalled(2), e.Finished()).served == 300


def test_a_number_sent_on_waits_again_and_keeps_when_it_was_taken() -> None:
    moved = lived(e.Called(2), e.Moved("Đất đai", 3), e.Called(3), e.Finished())
    assert (moved.waited, moved.served, moved.moves) == (600, 600, 1)
    assert (moved.taken, moved.called) == (NINE, NINE + timedelta(minutes=5))


def test_only_the_desk_that_called_goes_on() -> None:
    called = lived(e.Called(2))
    for answer in (orders.finish(called, 3), orders.miss(called, 3), orders.recall(called, 3, NINE, HOUR)):
        assert "quầy 2" in said(answer)


def test_who_is_being_served_is_not_absent() -> None:
    assert "đang được phục vụ" in said(orders.miss(lived(e.Called(2), e.Began(2)), 2))


def test_who_missed_the_call_is_called_again_for_a_while() -> None:
    missed = lived(e.Called(2), e.Missed())
    assert orders.recall(missed, 4, NINE + timedelta(minutes=69), HOUR) == (e.Recalled(4),)
    assert "lấy số mới" in said(orders.recall(missed, 4, NINE + timedelta(minutes=70), HOUR))


def test_a_number_sent_to_a_desk_is_called_by_no_other() -> None:
    sent = lived(e.Called(2), e.Moved("Hộ tịch", 5))
    assert "quầy 5" in said(orders.call(sent, 2))
    assert orders.call(sent, 5) == (e.Called(5),)


def test_sending_it_where_it_stands_is_no_move() -> None:
    called = lived(e.Called(2))
    assert "khác" in said(orders.move(called, "Hộ tịch", 0, 2))
    assert "khác" in said(orders.move(called, "Hộ tịch", 2, 2))
    assert orders.move(called, "Hộ tịch", 3, 2) == (e.Moved("Hộ tịch", 3),)


def test_a_number_is_taken_back_on_a_coded_ground_while_it_waits() -> None:
    assert orders.cancel(lived(), "left") == (e.Cancelled("left"),)
    assert "lý do" in said(orders.cancel(lived(), "closed"))
    assert "đã xong" in said(orders.cancel(lived(e.Called(1), e.Finished()), "left"))


def test_by_night_what_waits_is_cancelled_and_what_was_served_ends() -> None:
    assert orders.close(lived()) == (e.Cancelled("closed"),)
    assert orders.close(lived(e.Called(1))) == (e.Finished(),)
    assert orders.close(lived(e.Called(1), e.Missed())) == ()


def test_a_dossier_is_joined_once() -> None:
    joined = lived(e.Called(1), e.Joined(Id(9)))
    assert (joined.dossiers, orders.join(joined, Id(9)), orders.join(joined, Id(8))) == (
        (9,), (), (e.Joined(Id(8)),),
    )  # fmt: skip
