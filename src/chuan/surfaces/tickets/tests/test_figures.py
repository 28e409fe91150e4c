"""The figures: p50 and p90 by hour and class, each number opens its cases; whose eyes see which hall."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from chuan.events.dossiers.tests.factories import NOW, Clock, form
from chuan.surfaces.acts import desks, reception
from chuan.surfaces.acts.tests.queued import Halled, halled
from tests.doors.world import signed_in

pytestmark = pytest.mark.django_db
FIGURES = "/hang-cho/so-lieu/"


@pytest.fixture
def morning(hall: Halled, stopped_clock: Clock) -> Halled:
    """Four numbers: two served after 10 and 20 minutes, one absent, one left waiting."""
    for first in ("elderly", "", "", ""):
        hall.take(first)
    for minutes, ending in ((10, ""), (20, "finish"), (25, "finish"), (30, "miss")):
        stopped_clock.stand(NOW + timedelta(minutes=minutes))
        number, _ = desks.call_next(hall.one, ending)
        if minutes == 10 and number is not None:
            reception.receive(hall.one, form(hall.here, ticket=number.id))
    desks.deed(hall.one, number.id if number else 0, "finish")
    return hall


def test_the_page_says_waiting_priority_and_absences(morning: Halled) -> None:
    page = signed_in(morning.here, "leader").get(FIGURES).content.decode()
    for said in ("Chờ: một nửa dưới", "20 phút", "30 phút", "1 (25 %)", "09 giờ", "Quầy 1", "Người cao tuổi"):
        assert said in page
    assert "chưa đối chiếu văn bản" in page


def test_a_figure_opens_the_numbers_behind_it(morning: Halled) -> None:
    reader = signed_in(morning.here, "iso")
    missed = reader.get(f"{FIGURES}so/", {"phan": "missed"}).content.decode()
    assert ("A003" in missed, "A001" in missed, "Vắng mặt" in missed) == (True, False, True)
    elderly = reader.get(
        f"{FIGURES}so/", {"theo": "first", "muc": "elderly", "phan": "taken"}
    ).content.decode()
    assert ("A001" in elderly, "H49.98-" in elderly, "A002" in elderly) == (True, True, False)
    assert "A002" in reader.get(f"{FIGURES}so/", {"theo": "x", "phan": "y"}).content.decode()


def test_another_agency_sees_nothing_of_it(morning: Halled) -> None:
    other: Client = signed_in(halled("H49.99").here, "leader")
    assert "A001" not in other.get(f"{FIGURES}so/").content.decode()
    assert "Chưa có số nào" in other.get(FIGURES).content.decode()
    assert signed_in(morning.here, "handler").get(FIGURES).status_code == 403
