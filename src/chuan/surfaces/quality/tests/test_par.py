"""An agency scores itself on its own page: what was typed stays, who comes second is told."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.selfscores.services import scores
from chuan.surfaces.acts.tests.ranked import Province, province, scored
from tests.doors.world import signed_in

pytestmark = pytest.mark.django_db
GIVEN = {"part": "1.1.1", "points": "2,5", "reason": "Ban hành ngày 05/01", "link": "", "nth": "0"}


@pytest.fixture
def here(stopped_clock: Any) -> Province:
    return province()


def test_begun_from_the_list_and_scored_part_by_part(here: Province) -> None:
    iso = signed_in(here.one, "iso")
    assert "Bắt đầu tự chấm năm 2026" in iso.get(reverse("quality:par")).content.decode()
    address = iso.post(reverse("quality:par_begin", args=[here.round.id]))["Location"]
    done = iso.post(f"{address}cham/", GIVEN, follow=True).content.decode()
    assert "Đã ghi điểm mục 1.1.1." in done
    assert "Ban hành ngày 05/01" in done
    handed = iso.post(f"{address}nop/")
    assert handed.status_code == 409
    assert "mục chưa chấm: 1.1.2" in handed.content.decode()


def test_who_comes_second_keeps_what_was_typed(here: Province) -> None:
    iso, leader = signed_in(here.one, "iso"), signed_in(here.one, "leader")
    address = iso.post(reverse("quality:par_begin", args=[here.round.id]))["Location"]
    iso.post(f"{address}cham/", GIVEN)
    second = {**GIVEN, "points": "3", "reason": "Có thêm phụ lục"}
    told = leader.post(f"{address}cham/", second)
    page = told.content.decode()
    assert told.status_code == 409
    assert "vừa được người khác chấm 2,5 điểm" in page
    assert "Có thêm phụ lục" in page
    leader.post(f"{address}cham/", {**second, "nth": "1"})
    (stream,) = (one.stream for one in scores.of_agency(EVERYTHING).values())
    assert scores.load(stream).state.claims[0].nth == 2


def test_handed_in_late_it_says_so_and_may_be_taken_back(here: Province) -> None:
    stream, iso = scored(here.one, here.round.id, "1"), signed_in(here.one, "iso")
    address = reverse("quality:par_score", args=[stream])
    assert "nộp muộn 1 ngày" in iso.get(address).content.decode()
    assert "Ghi lý do" not in iso.get(address).content.decode()
    iso.post(f"{address}rut/", {"reason": "Thiếu minh chứng"})
    assert scores.load(stream).state.status == "draft"
    assert signed_in(here.other, "iso").get(address).status_code == 404
