"""Giá trị chưa đối chiếu: shown with where they reach, proposed by the ISO secretary, confirmed by a leader."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.laws import services as laws
from chuan.definitions.organisation.services import rebuild_closure
from chuan.events.dossiers.tests.factories import NOW, Commune, commune, dossier
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
LIST = "/quy-trinh/gia-tri-chua-doi-chieu/"
KEY = "pack/extension_max"
PAGE = f"{LIST}gia-tri/{KEY}/"
TYPED = {
    "id": f"{KEY}@2026-08-05",
    "document": "118/2025/NĐ-CP",
    "article": "khoản 9 Điều 19",
    "document_day": "09/06/2025",
}


@pytest.fixture
def here() -> Commune:
    made = commune()
    rebuild_closure()
    return made


def standing(here: Commune) -> str:
    return laws.readings(here.agency.id, NOW, TYPED["id"])[0].state


def newest(here: Commune) -> int:
    return laws.readings(here.agency.id, NOW, TYPED["id"])[0].id


def test_the_list_says_what_where_and_how_far(here: Commune) -> None:
    told = words(browser(here.people["iso"]).get(LIST, {"loai": "pack"}))
    assert "Số lần được hẹn lại" in told
    assert "Xin lỗi và hẹn lại, Trang hồ sơ và 2 trang khác" in told
    assert "đã đọc 1 trong 3" in told
    assert "extension_max" not in told


def test_searching_finds_by_name_and_by_source(here: Commune) -> None:
    client = browser(here.people["iso"])
    assert "Lịch nghỉ năm 2027" in words(client.get(LIST, {"q": "lich nghi 2027"}))
    assert "Không còn giá trị nào ở đây" in words(client.get(LIST, {"q": "khong co gi nhu the"}))


def test_the_list_takes_few_statements(
    here: Commune, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = browser(here.people["iso"])
    client.get(LIST)
    with django_assert_max_num_queries(9):
        assert client.get(LIST).status_code == 200


def test_proposed_by_one_confirmed_by_another_and_undone(here: Commune) -> None:
    iso, leader = browser(here.people["iso"]), browser(here.people["leader"])
    assert iso.post(PAGE, TYPED, follow=True).status_code == 200
    assert standing(here) == "proposed"
    assert iso.post(f"{LIST}xac-nhan/{newest(here)}/").status_code == 403
    assert "Xác nhận đã đối chiếu" in words(leader.get(PAGE))
    leader.post(f"{LIST}xac-nhan/{newest(here)}/")
    assert standing(here) == "confirmed"
    assert "khoản 9 Điều 19, 118/2025/NĐ-CP ngày 09/06/2025: đúng như đang dùng" in words(iso.get(PAGE))
    assert iso.post(f"{LIST}rut/{newest(here)}/", {"reason": "nhầm"}).status_code == 403
    assert leader.post(f"{LIST}rut/{newest(here)}/", {"reason": ""}).status_code == 422
    leader.post(f"{LIST}rut/{newest(here)}/", {"reason": "đọc nhầm khoản"})
    assert standing(here) == "undone"


def test_a_correction_holds_for_dossiers_received_since_and_for_none_before(here: Commune) -> None:
    before = dossier(here)
    browser(here.people["iso"]).post(PAGE, {**TYPED, "corrected": "2"})
    browser(here.people["leader"]).post(f"{LIST}xac-nhan/{newest(here)}/")
    after = dossier(here)
    assert laws.pack(before.terms["pack"]).extension_max == 1
    assert laws.pack(after.terms["pack"]).extension_max == 2
    assert "1 lần, đã sửa thành 2 lần" in words(browser(here.people["iso"]).get(PAGE))


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(here: Commune) -> None:
    answer = browser(here.people["iso"]).post(PAGE, {**TYPED, "corrected": "nhiều", "note": "đọc ở công báo"})
    assert answer.status_code == 422
    assert "Giá trị chưa đúng kiểu" in words(answer)
    assert "đọc ở công báo" in answer.content.decode()
    assert not laws.readings(here.agency.id, NOW)


def test_a_value_that_was_read_or_never_was_is_not_there(here: Commune) -> None:
    iso = browser(here.people["iso"])
    assert iso.get(f"{LIST}gia-tri/pack/supplement_max/").status_code == 404
    assert iso.post(PAGE, {**TYPED, "id": f"{KEY}@2018"}).status_code == 404


def test_a_reading_of_another_agency_is_not_ones_own(here: Commune) -> None:
    there = commune("H49.97")
    rebuild_closure()
    browser(here.people["iso"]).post(PAGE, TYPED)
    other = browser(there.people["leader"])
    assert other.post(f"{LIST}xac-nhan/{newest(here)}/").status_code == 404
    assert other.post(f"{LIST}rut/{newest(here)}/", {"reason": "không phải"}).status_code == 404


def test_whoever_neither_writes_nor_leads_only_reads(here: Commune) -> None:
    told = words(browser(here.people["handler"]).get(PAGE))
    assert "Ghi điều đã đọc trong văn bản" not in told
    assert browser(here.people["handler"]).post(PAGE, TYPED).status_code == 403
