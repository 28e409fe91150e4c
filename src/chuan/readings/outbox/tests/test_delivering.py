"""What is due arrives, once and in order; what fails is tried again later, or lies dead until a person looks."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chuan.base.kernel.reason import Reason, say
from chuan.events.dossiers.services import people
from chuan.events.dossiers.tests.factories import OWNER, Commune, dossier
from chuan.readings.outbox import jobs
from chuan.readings.outbox.models import Delivery
from chuan.readings.outbox.rules.words import WORDS
from chuan.readings.outbox.tests.world import Clock, Running, worker

pytestmark = pytest.mark.django_db


def states(stream: int) -> list[str]:
    return list(Delivery.objects.filter(stream=stream).order_by("seq").values_list("state", flat=True))


def test_a_life_arrives_in_its_order(here: Commune, portal: Running, clock: Clock) -> None:
    found = dossier(here, "nobody")
    assert set(jobs.drain(worker(clock))) == {"sent"}
    arrived = portal.portal.arrived()
    assert [times for *_, times in arrived] == [1] * len(states(found.id))
    assert json.loads(arrived[0][2])["TrangThaiHoSo"] == "2"
    assert json.loads(arrived[-1][2])["TrangThaiHoSo"] == "10"
    assert [one for one in arrived if one[0] == "CapNhatTienDoHoSoMC"]


def test_the_national_field_names_carry_the_facts(here: Commune, portal: Running, clock: Clock) -> None:
    found = dossier(here)
    jobs.drain(worker(clock))
    case = json.loads(portal.portal.arrived()[0][2])
    assert case["MaHoSo"] == found.state.code
    assert (case["ChuHoSo"], case["MaDoiTuong"]) == (OWNER.name, OWNER.identity)
    assert (case["LoaiDoiTuong"], case["KenhThucHien"]) == ("1", "1")
    assert case["NgayTiepNhan"] == "20261120094000"
    assert [paper["MaThanhPhanHoSo"] for paper in case["TaiLieuNop"]] == ["form", "copy"]


def test_erased_data_are_not_sent(here: Commune, portal: Running, clock: Clock) -> None:
    found = dossier(here)
    people.erase_party(found.state.owner)
    jobs.drain(worker(clock))
    case = json.loads(portal.portal.arrived()[0][2])
    assert (case["MaDoiTuong"], case["SoDienThoai"]) == ("", "")


def test_where_nothing_is_connected_everything_waits(here: Commune, settings: Any, clock: Clock) -> None:
    settings.PARTNERS = {}
    found = dossier(here)
    assert jobs.drain(worker(clock)) == {}
    assert set(states(found.id)) == {"waiting"}


def test_a_portal_broken_for_an_hour_loses_nothing_and_is_not_hammered(
    here: Commune, portal: Running, clock: Clock
) -> None:
    found = [dossier(here) for _ in range(5)]
    portal.portal.faults.broken = 100
    patient = worker(clock)
    for _ in range(60):
        jobs.drain(patient)
        clock.goes_on(minutes=1)
    tried = sum(Delivery.objects.values_list("attempts", flat=True))
    assert 3 <= tried <= 12
    assert "đang lỗi" in said(Delivery.objects.filter(attempts__gt=0).first())
    portal.portal.faults.broken = 0
    for _ in range(3):
        clock.goes_on(hours=1)
        jobs.drain(patient)
    assert [set(states(one.id)) for one in found] == [{"sent"}] * 5


def said(row: Delivery | None) -> str:
    assert row is not None
    assert row.error is not None
    return say(Reason.of(row.error["key"], **row.error["facts"]), WORDS)


@pytest.mark.parametrize("fault", ["lost", "echo"])
def test_an_answer_that_is_lost_or_an_echo_makes_no_second_message(
    here: Commune, portal: Running, clock: Clock, fault: str
) -> None:
    found = dossier(here)
    setattr(portal.portal.faults, fault, 100)
    jobs.drain(worker(clock))
    assert set(states(found.id)) == {"waiting"}
    setattr(portal.portal.faults, fault, 0)
    clock.goes_on(minutes=5)
    jobs.drain(worker(clock))
    assert set(states(found.id)) == {"sent"}
    assert [times for *_, times in portal.portal.arrived()] == [2, 1]


def test_a_portal_that_answers_too_late_is_asked_again(here: Commune, portal: Running, clock: Clock) -> None:
    found = dossier(here)
    portal.portal.faults.lost, portal.portal.faults.slow = 100, 1.5
    jobs.drain(worker(clock, timeout=1))
    row = Delivery.objects.get(stream=found.id, seq=1)
    assert said(row) == "Cổng Dịch vụ công quốc gia không trả lời trong 1 giây."
    portal.portal.faults.lost = 0
    clock.goes_on(minutes=1)
    jobs.drain(worker(clock))
    assert set(states(found.id)) == {"sent"}


def test_a_message_the_portal_refuses_dies_after_its_tries_and_holds_back_those_behind(
    here: Commune, portal: Running, clock: Clock
) -> None:
    found = dossier(here, "check")
    before = len(states(found.id))
    Delivery.objects.filter(stream=found.id, seq=1).update(
        kind="progress"
    )  # the portal knows no such dossier
    patient = worker(clock)
    for _ in range(10):
        jobs.drain(patient)
        clock.goes_on(minutes=10)
    row = Delivery.objects.get(stream=found.id, seq=1)
    assert (row.state, row.attempts, row.answer) == ("dead", 3, "2")
    assert "Không có hồ sơ này" in said(row)
    assert states(found.id)[1:] == ["waiting"] * (before - 1)
    assert not portal.portal.arrived()


@pytest.mark.parametrize("url", ["http://127.0.0.1:x/", "http://[::", "portal"])
def test_an_address_that_is_none_stops_nobody(here: Commune, settings: Any, clock: Clock, url: str) -> None:
    settings.PARTNERS = {"portal": {"url": url}}
    found = dossier(here)
    jobs.drain(worker(clock))
    assert Delivery.objects.get(stream=found.id, seq=1).attempts == 1


def test_a_dead_partner_is_given_up_after_its_tries(here: Commune, settings: Any, clock: Clock) -> None:
    settings.PARTNERS = {"portal": {"url": "http://127.0.0.1:9/"}}
    found = dossier(here)
    patient = worker(clock)
    for _ in range(200):
        jobs.drain(patient)
        clock.goes_on(hours=2)
    assert states(found.id) == ["dead", "waiting"]
    assert (
        said(Delivery.objects.get(stream=found.id, seq=1))
        == "Không kết nối được với Cổng Dịch vụ công quốc gia."
    )
