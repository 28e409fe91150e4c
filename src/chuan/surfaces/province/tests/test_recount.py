"""Counted again before one's eyes: equal, or what differs is named."""

from __future__ import annotations

import pytest
from django.db import connection

from chuan.readings.counters.queries.expressions import HOLDS, OF_PROCEDURE
from chuan.surfaces.acts import recounting
from chuan.surfaces.province.tests.overseen import Above, above
from chuan.surfaces.province.web.counter_names import NAMES, counter_name
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db


EVENTS = "?su-kien=1"


@pytest.fixture
def world() -> Above:
    return above("result")


def address(world: Above) -> str:
    return f"/tinh/766/{world.here.agency.id}/tinh-lai/"


def test_two_ways_give_the_same(world: Above) -> None:
    client = browser(world.inspector)
    assert "Tính lại" in words(client.get(f"/tinh/766/{world.here.agency.id}/"))
    page = words(client.get(address(world)))
    assert "Bằng nhau: mọi bộ đếm" in page
    assert "khác nhau" not in page
    assert "Dựng lại từng hồ sơ từ sự kiện" in page
    assert "dựng lại từ sự kiện, mọi" not in page
    whole = words(client.get(address(world) + EVENTS))
    assert "mọi dữ kiện của kỳ dựng lại từ sự kiện" in whole
    assert "Hồ sơ dựng lại từ sự kiện" in whole


def test_of_many_some_are_drawn_by_a_seed_that_is_told(world: Above, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recounting, "MOST", 0)
    page = words(browser(world.inspector).get(address(world) + EVENTS))
    assert "0 trên 1 của kỳ" in page
    assert f"{world.here.agency.id} " in page
    assert "dữ kiện của các hồ sơ được rút" in page


def test_a_counter_changed_behind_our_back_is_named(world: Above) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE reading_counter_delta SET delta = delta + 1 WHERE counter = 'received'")
        assert cursor.rowcount
    page = words(browser(world.inspector).get(address(world)))
    assert "Có chỗ khác nhau" in page
    assert "Hồ sơ tiếp nhận · " in page


def test_a_fact_changed_behind_our_back_is_named(world: Above) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE reading_case SET supplements = 3 WHERE known_until IS NULL")
        assert cursor.rowcount
    page = words(browser(world.inspector).get(address(world) + EVENTS))
    assert "sự kiện nói khác" in page


def test_every_counter_has_a_name() -> None:
    assert set(NAMES) == {*HOLDS, *OF_PROCEDURE} - {"overdue"}
    assert counter_name("procedure_fee:1.004873 tháng") == "Có phí, lệ phí, của thủ tục tháng 1.004873"
