"""What the counter answers to a submission of the Portal reaches the Portal: under its code, in its words."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from chuan.events.dossiers.tests.factories import NOW, Commune, commune
from chuan.events.dossiers.tests.factories import Clock as StoppedClock
from chuan.events.intake.services import submissions
from chuan.events.intake.tests.factories import ONLINE, PORTAL_CODE, lines, submitted
from chuan.readings.outbox import jobs
from chuan.readings.outbox.models import Delivery
from chuan.readings.outbox.tests.world import Clock, Running, worker
from chuan.surfaces.acts import answering, arriving
from chuan.surfaces.acts.answering import Supplement
from chuan.surfaces.acts.daily import daily
from chuan.surfaces.acts.reception import Lacking

pytestmark = pytest.mark.django_db
ASKED = Supplement((Lacking("copy", "Bản sao", "mờ, không đọc được"),), "Thiếu giấy tờ", "Chụp lại bản sao")


@pytest.fixture
def here(stopped_clock: StoppedClock) -> Commune:
    return commune(procedure=ONLINE)


@pytest.fixture
def stream(here: Commune) -> int:
    """A submission of the Portal that waits for its answer."""
    arriving.take_submissions(lines(submitted()), 0, "message")
    found = submissions.by_code(PORTAL_CODE)
    assert found is not None
    return found.id


def told(portal: Running) -> list[tuple[str, dict[str, Any]]]:
    """(state, message) of all that arrived."""
    arrived = [(service, json.loads(body)) for service, _, body, _ in portal.portal.arrived()]
    assert {case["MaHoSo"] for _, case in arrived} == {PORTAL_CODE}
    return [(case.get("TrangThaiHoSo") or case["TrangThai"], case) for _, case in arrived]


def test_taken_in(here: Commune, stream: int, portal: Running, clock: Clock) -> None:
    answering.accept(here.actor("counter"), stream, {"form", "copy"}, 0)
    jobs.drain(worker(clock))
    ((state, case), *_) = told(portal)
    assert state == "2"
    assert (case["ChuHoSo"], case["NgayTiepNhan"]) == ("Nịnh Thị Hoa", "20261120094000")
    assert all(row.body["updating"] for row in Delivery.objects.all())


def test_a_supplement_with_the_papers_by_name_and_why(
    here: Commune, stream: int, portal: Running, clock: Clock
) -> None:
    answering.ask_supplement(here.actor("counter"), stream, ASKED)
    jobs.drain(worker(clock))
    ((state, case),) = told(portal)
    assert state == "5"
    assert case["GhiChu"] == "Thiếu giấy tờ"
    (asked,) = case["DanhSachHoSoBoSung"]
    name = next(one.name for one in ONLINE.papers if one.key == "copy")
    assert (asked["DanhSachGiayToBoSung"], asked["NoiDungBoSung"]) == (name, "mờ, không đọc được")


def test_turned_down(here: Commune, stream: int, portal: Running, clock: Clock) -> None:
    answering.turn_down(here.actor("counter"), stream, "Không thuộc thẩm quyền", "")
    jobs.drain(worker(clock))
    ((state, case),) = told(portal)
    assert (state, case["GhiChu"]) == ("3", "Không thuộc thẩm quyền")
    assert (case["MaTTHC"], case["TenTTHC"]) == (ONLINE.code, ONLINE.name)


def test_closed_by_night_with_its_reason(
    here: Commune, stream: int, portal: Running, clock: Clock, stopped_clock: StoppedClock
) -> None:
    answering.ask_supplement(here.actor("counter"), stream, ASKED)
    stopped_clock.stand(NOW + timedelta(days=40))
    assert daily(stopped_clock.now).lapsed == 1
    clock.goes_on(days=41)
    jobs.drain(worker(clock))
    case = told(portal)[-1][1]
    assert "mà hồ sơ chưa được bổ sung nên đóng lại" in case["GhiChu"]
