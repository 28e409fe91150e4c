"""The leader sees late acceptance as its own count and list, apart from late work."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from chuan.events.dossiers.tests.factories import Clock, Commune, commune, stopped_clock
from chuan.events.intake.tests.factories import ONLINE, lines, submitted
from chuan.surfaces.acts.arriving import take_submissions
from chuan.surfaces.counter.tests.conftest import signed_in

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
PAGE = "/lanh-dao/cham-tiep-nhan/"


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune(procedure=ONLINE)


def late(count: int) -> None:
    rows = [submitted(MaHoSo=f"H49.98-261117-{n:04d}", NgayNopHoSo="17/11/2026 08:00") for n in range(count)]
    take_submissions(lines(*rows), 0, "message")


def test_the_day_names_them_and_opens_the_list(here: Commune) -> None:
    leader = signed_in(here.people["leader"])
    assert "chậm tiếp nhận" not in leader.get("/lanh-dao/").content.decode()
    late(2)
    day = leader.get("/lanh-dao/").content.decode()
    assert "2 hồ sơ nộp ở Cổng quá giờ" in day
    page = leader.get(PAGE).content.decode()
    assert "2 trên 2 hồ sơ" in page
    assert "H49.98-261117-0001" in page
    assert "Nịnh Thị Hoa" in page


@pytest.mark.parametrize("count", [0, 1, 6])
def test_the_list_costs_the_same_whatever_its_length(
    here: Commune, count: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    late(count)
    leader = signed_in(here.people["leader"])
    leader.get(PAGE)
    with django_assert_max_num_queries(12):
        assert leader.get(PAGE).status_code == 200


def test_another_commune_sees_none_of_it(here: Commune) -> None:
    late(1)
    stranger = signed_in(commune("H49.61", procedure=ONLINE).people["leader"])
    assert "H49.98-261117" not in stranger.get(PAGE).content.decode()
