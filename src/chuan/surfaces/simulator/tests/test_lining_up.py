"""The demonstration's numbers: joined to dossiers, some go first, every chain holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from chuan.base.kernel.period import Period
from chuan.base.store.services import check_chain
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.queue.models import Appointment, Seat, Ticket
from chuan.readings.waiting.queries.figures import figures
from chuan.readings.waiting.queries.within import Within
from chuan.surfaces.simulator.lining_up import line_up
from chuan.surfaces.simulator.tests.filled import NOW, Filled, filled


@pytest.fixture(scope="module")
def lined(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Filled]:
    with filled(django_db_blocker, tmp_path_factory.mktemp("files"), 4) as made:
        line_up(made.history.book, NOW)
        yield made


def test_the_figures_of_the_days_have_waiting_priority_and_dossiers(lined: Filled) -> None:
    day = NOW.date()
    whole = figures(EVERYTHING, Within(Period(day - timedelta(days=14), day + timedelta(days=1))))["whole"][0]
    assert whole.taken > 20
    assert 0 < whole.priority < whole.taken / 2
    assert whole.joined > whole.taken / 2
    assert (whole.waited_half or 0) < (whole.waited_most or 0)


def test_people_wait_now_and_appointments_are_booked(lined: Filled) -> None:
    assert Ticket.objects.filter(day=NOW.date(), status="waiting").count() == 6
    assert (Seat.objects.count(), Appointment.objects.count()) == (2, 3)
    assert [one.stream for one in Ticket.objects.all()[:10] if check_chain(one.stream) is not None] == []
