"""At the hall: numbers drawn, called by desks, sent on, missed, joined to the dossier; the figures of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refused
from chuan.base.store.services import check_chain
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import NOW, Clock, form, stopped_clock
from chuan.events.queue.rules.words import WORDS
from chuan.events.queue.services import tickets
from chuan.readings.waiting.queries.now import now
from chuan.surfaces.acts import desks, queue_nights, queueing, reception
from chuan.surfaces.acts.queueing import RESULTS, Wanted
from chuan.surfaces.acts.tests.queued import Halled, halled

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


def said(refused: pytest.ExceptionInfo[Refused]) -> str:
    return say(refused.value.refusals[0].reason, WORDS)


@pytest.fixture
def hall(stopped_clock: Clock) -> Halled:
    return halled()


def later(clock: Clock, minutes: int) -> None:
    clock.stand(NOW + timedelta(minutes=minutes))


def test_numbers_follow_by_matter_and_begin_again_the_next_day(hall: Halled, stopped_clock: Clock) -> None:
    labels = [hall.take().label, hall.take().label, hall.take(field=RESULTS).label]
    assert labels == ["A001", "A002", "T001"]
    stopped_clock.stand(NOW + timedelta(days=3))  # Monday
    assert hall.take().label == "A001"


def test_priority_goes_first_and_the_ordinary_number_is_passed_twice_only(hall: Halled) -> None:
    for first in ("", "elderly", "disabled", "merit"):
        hall.take(first)
    assert [hall.called(hall.one) for _ in range(4)] == ["A002", "A003", "A001", "A004"]


def test_the_number_at_the_desk_ends_with_the_next_call(hall: Halled, stopped_clock: Clock) -> None:
    first, second = hall.take(), hall.take()
    later(stopped_clock, 4)
    hall.called(hall.one)
    later(stopped_clock, 10)
    assert hall.called(hall.one, "miss") == "A002"
    assert tickets.load(first.stream).state.status == "missed"
    later(stopped_clock, 16)
    assert hall.called(hall.one, "finish") == ""
    state = tickets.load(second.stream).state
    assert (state.status, state.waited, state.served) == ("done", 600, 360)
    assert check_chain(second.stream) is None


def test_nobody_waits_is_said(hall: Halled) -> None:
    with pytest.raises(Refused) as refused:
        hall.called(hall.one)
    assert said(refused) == "Không còn ai chờ quầy này."


def test_a_number_called_twice_says_by_whom_and_when(hall: Halled) -> None:
    taken = hall.take()
    hall.called(hall.one)
    with pytest.raises(Refused) as refused:
        desks.call(hall.two, taken.stream)
    assert said(refused) == "Số A001 đã được quầy 1 gọi lúc 09:40. Bạn gọi số tiếp theo."


def test_a_number_called_out_of_turn_is_counted(hall: Halled) -> None:
    hall.take()
    chosen = desks.call(hall.two, hall.take().stream)
    assert (chosen.state.label, chosen.state.chosen) == ("A002", True)


def test_sent_on_to_a_desk_it_waits_there_alone(hall: Halled) -> None:
    taken = hall.take()
    hall.called(hall.one)
    desks.move(hall.one, taken.stream, hall.field, 2)
    with pytest.raises(Refused, match="nobody"):
        hall.called(hall.one)
    assert hall.called(hall.two) == "A001"


def test_a_dossier_taken_in_belongs_to_whom_the_officer_serves(hall: Halled) -> None:
    taken = hall.take()
    hall.called(hall.one)
    dossier = reception.receive(hall.one, form(hall.here, ticket=taken.stream))
    assert tickets.load(taken.stream).state.dossiers == (dossier.id,)
    reception.receive(hall.two, form(hall.here, ticket=taken.stream))
    assert tickets.load(taken.stream).state.dossiers == (dossier.id,)


def test_outside_opening_hours_the_kiosk_says_when_and_a_desk_still_gives_one(
    hall: Halled, stopped_clock: Clock
) -> None:
    stopped_clock.stand(NOW + timedelta(hours=10))
    with pytest.raises(Refused) as refused:
        hall.take()
    assert "Mở lại lúc 07:30 ngày 23/11/2026" in said(refused)
    assert desks.give(hall.one, Wanted(hall.field)).label == "A001"


def test_another_hall_is_not_there(hall: Halled) -> None:
    other, taken = halled("H49.99"), hall.take()
    with pytest.raises(Refused) as refused:
        desks.cancel(other.one, taken.stream, "left")
    assert refused.value.refusals[0].status == 404


def test_by_night_what_still_waits_is_ended_once(hall: Halled, stopped_clock: Clock) -> None:
    taken = hall.take()
    stopped_clock.stand(NOW + timedelta(days=1))
    assert queue_nights.end_days(NOW + timedelta(days=1)) == (1, 0)
    assert queue_nights.end_days(NOW + timedelta(days=1)) == (0, 0)
    assert tickets.load(taken.stream).state.ground == "closed"


def test_the_board_is_one_statement(hall: Halled, django_assert_num_queries: object) -> None:
    hall.take("elderly"), hall.take()
    hall.called(hall.one)
    with django_assert_num_queries(1):  # type: ignore[operator]
        found = now(hall.unit, NOW)
    assert ([one.label for one in found.at_desks], [one.label for one in found.waiting]) == (
        ["A001"],
        ["A002"],
    )
    assert (found.call, found.seats, EVERYTHING.everywhere) == ("A001.1.1", 2, True)
    assert queueing.opens(hall.here.agency.id, NOW) is None
