"""The pages of the exchange: their rows, their cost, who sees what, and mending by a press."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.events.dossiers.tests.factories import OWNER, Commune, commune, dossier
from chuan.readings.outbox import jobs
from chuan.readings.outbox.models import Delivery
from chuan.readings.outbox.tests.world import Clock, listening, worker

pytestmark = pytest.mark.django_db
AsRole = Callable[[str], Client]


def dead_of(stream: int) -> Delivery:
    row = Delivery.objects.get(stream=stream, seq=1)
    row.state, row.attempts = "dead", 3
    row.error = {"key": "outbox.refused", "facts": {"partner": "Cổng", "said": "Sai mã thủ tục", "code": "7"}}
    row.save()
    return row


@pytest.mark.parametrize("address", ["/ket-noi/?t=tat-ca", "/ket-noi/doi-chieu/"])
@pytest.mark.parametrize("rows", [0, 1, 6])
def test_a_list_costs_the_same_whatever_its_length(
    here: Commune,
    as_role: AsRole,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    address: str,
    rows: int,
) -> None:
    for _ in range(rows):
        dossier(here)
    client = as_role("admin")
    with django_assert_max_num_queries(10):
        assert client.get(address).status_code == 200


def test_nothing_failed_is_said(as_role: AsRole) -> None:
    assert "Không có bản tin nào lỗi" in as_role("iso").get("/ket-noi/").content.decode()


def test_the_failed_stand_first_with_the_partner_s_reason_and_no_citizen(
    here: Commune, as_role: AsRole
) -> None:
    row = dead_of(dossier(here).id)
    page = as_role("admin").get("/ket-noi/").content.decode()
    assert row.code in page
    assert "Sai mã thủ tục" in page
    assert not [part for part in (OWNER.name, OWNER.phone, OWNER.identity) if part in page]


def test_what_waits_says_when_it_is_tried_and_what_it_waits_behind(here: Commune, as_role: AsRole) -> None:
    dossier(here)
    page = as_role("admin").get("/ket-noi/", {"t": "waiting"}).content.decode()
    assert "gửi lúc" in page
    assert "chờ bản tin trước của cùng hồ sơ" in page


def test_the_list_is_narrowed_by_partner_and_code(here: Commune, as_role: AsRole) -> None:
    one, two = dossier(here), dossier(here)
    page = as_role("admin").get("/ket-noi/", {"t": "tat-ca", "ma": one.state.code}).content.decode()
    assert one.state.code in page
    assert two.state.code not in page
    none = as_role("admin").get("/ket-noi/", {"t": "tat-ca", "toi": "sms"}).content.decode()
    assert one.state.code not in none


def test_messages_of_another_agency_are_not_shown(here: Commune, as_role: AsRole) -> None:
    theirs = dead_of(dossier(commune("H19.85")).id)
    client = as_role("admin")
    assert theirs.code not in client.get("/ket-noi/").content.decode()
    assert client.get(f"/ket-noi/ban-tin/{theirs.id}/").status_code == 404


def test_one_message_says_what_it_says_without_the_citizen(here: Commune, as_role: AsRole) -> None:
    row = dead_of(dossier(here).id)
    page = as_role("iso").get(f"/ket-noi/ban-tin/{row.id}/").content.decode()
    assert "Được tiếp nhận" in page
    assert OWNER.name not in page


def test_sent_again_by_a_press_with_a_reason(here: Commune, as_role: AsRole) -> None:
    row, client = dead_of(dossier(here).id), as_role("admin")
    address = f"/ket-noi/ban-tin/{row.id}/gui-lai/"
    refused = client.post(address, {"retry_form-reason": " "})
    assert (refused.status_code, "Xin nhập mục này" in refused.content.decode()) == (422, True)
    said = client.post(address, {"retry_form-reason": "Cổng đã thêm mã"}, follow=True).content.decode()
    assert "Đã xếp lại vào hàng chờ gửi" in said
    assert "Cổng đã thêm mã" in said
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("waiting", 0)


def test_what_is_no_longer_stuck_is_answered_on_the_same_page(here: Commune, as_role: AsRole) -> None:
    row, client = dead_of(dossier(here).id), as_role("admin")
    Delivery.objects.filter(id=row.id).update(state="sent")
    typed = {"retry_form-reason": "Gửi lại cho chắc"}
    answer = client.post(f"/ket-noi/ban-tin/{row.id}/gui-lai/", typed)
    assert answer.status_code == 409
    assert "không cần làm gì thêm" in answer.content.decode()
    assert "Gửi lại cho chắc" in answer.content.decode()


def test_passed_over_by_a_press(here: Commune, as_role: AsRole) -> None:
    row, client = dead_of(dossier(here).id), as_role("iso")
    client.post(f"/ket-noi/ban-tin/{row.id}/bo-qua/", {"skip_form-reason": "Cổng đã có"})
    assert Delivery.objects.get(id=row.id).state == "skipped"
    assert "Đã bỏ qua" in client.get("/ket-noi/", {"t": "skipped"}).content.decode()


def test_the_portal_is_asked_by_a_press_and_differences_are_shown(
    here: Commune, as_role: AsRole, tmp_path: Path, settings: Any
) -> None:
    told, dead = dossier(here), dossier(here)
    dead_of(dead.id)
    client = as_role("admin")
    with listening(tmp_path / "portal.db") as running:
        settings.PARTNERS = {"portal": running.partners["portal"]}
        jobs.drain(worker(Clock()))
        said = client.post("/ket-noi/doi-chieu/hoi/", follow=True).content.decode()
    assert "Đã hỏi Cổng về 2 hồ sơ, Cổng có 1" in said
    assert dead.state.code in said
    assert told.state.code not in said
    assert told.state.code in client.get("/ket-noi/doi-chieu/", {"t": "same"}).content.decode()
    assert client.get("/ket-noi/doi-chieu/", {"xuat": "1"}).content.startswith(b"PK")


def test_a_portal_that_cannot_be_asked_is_said(here: Commune, as_role: AsRole, settings: Any) -> None:
    settings.PARTNERS = {}
    dossier(here)
    said = as_role("admin").post("/ket-noi/doi-chieu/hoi/", follow=True).content.decode()
    assert "Chưa khai báo kết nối" in said


@pytest.mark.parametrize("role", ["counter", "handler", "leader", "clerk"])
def test_others_have_no_exchange(as_role: AsRole, role: str) -> None:
    assert as_role(role).get("/ket-noi/").status_code == 403
