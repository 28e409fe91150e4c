"""Two desks press "gọi" at one moment, many draw numbers at one moment: every number is one person's."""

from __future__ import annotations

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.events.dossiers.tests.factories import at_once, stopped_clock
from chuan.events.queue.services.tickets import Drawn
from chuan.surfaces.acts import desks
from chuan.surfaces.acts.tests.queued import halled

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("stopped_clock")]


def test_two_desks_never_call_the_same_number_and_numbers_have_no_gap() -> None:
    hall = halled()
    drawn = at_once([hall.take] * 8)
    assert sorted(one.label for one in drawn if isinstance(one, Drawn)) == [f"A{n:03}" for n in range(1, 9)]
    for _ in range(3):
        called = at_once([lambda: hall.called(hall.one), lambda: hall.called(hall.two)])
        assert len({str(one) for one in called}) == 2
    last = hall.take()
    both = at_once([lambda: desks.call(hall.one, last.stream), lambda: desks.call(hall.two, last.stream)])
    assert sum(isinstance(one, Refused) for one in both) == 2  # both desks still have somebody


def test_one_number_chosen_by_two_desks_is_called_once() -> None:
    hall = halled()
    taken = hall.take()
    both = at_once([lambda: desks.call(hall.one, taken.stream), lambda: desks.call(hall.two, taken.stream)])
    refused = [one for one in both if isinstance(one, Refused)]
    assert [one.refusals[0].reason.key for one in refused] == ["queue.called_already"]
