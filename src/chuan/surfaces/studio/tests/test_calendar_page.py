"""The calendar page: days with their reasons, a change shown first, then entered."""

from __future__ import annotations

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.calendars import services as calendars
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import Commune, commune, dossier
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
PAGE = "/quy-trinh/lich-lam-viec/"
STORM = {"name": "Nghỉ do bão", "off": "25/11/2026", "document": "15/TB-UBND"}


@pytest.fixture
def here() -> Commune:
    return commune()


def test_days_are_shown_with_their_reasons(here: Commune) -> None:
    page = words(browser(here.people["admin"]).get(PAGE))
    assert "Lịch làm việc, tháng 11/2026" in page
    assert "thứ Ba 24/11/2026" in page
    assert "Nghị quyết 28/2026/QH16" in page
    assert "chờ thông báo" in page


def test_a_change_is_shown_first_and_nothing_is_written(here: Commune) -> None:
    found = dossier(here)
    answer = browser(here.people["admin"]).post(f"{PAGE}them/", STORM)
    assert "Trong 1 hồ sơ đang giải quyết: 1 hồ sơ lùi hạn pháp lý, ngày đã hẹn giữ nguyên." in words(answer)
    assert found.state.code in words(answer)
    assert calendars.history(here.agency.id) == ()


def test_confirmed_it_is_entered_and_can_be_withdrawn(here: Commune) -> None:
    found, client = dossier(here), browser(here.people["admin"])
    assert client.post(f"{PAGE}them/", {**STORM, "do": "sure"}).status_code == 302
    assert calendars.worktime_for(here.agency.id).sessions(date(2026, 11, 25)) == ()
    (row,) = calendars.history(here.agency.id)
    told = {"key": row.key, "reason": "Bão đã tan"}
    assert "1 hồ sơ có hạn pháp lý sớm hơn" in words(client.post(f"{PAGE}rut-lai/", told))
    assert client.post(f"{PAGE}rut-lai/", {**told, "do": "sure"}).status_code == 302
    assert dossiers.load(found.id).state.legal == found.state.legal
    assert "Bão đã tan" in words(client.get(PAGE))


def test_the_document_of_an_awaited_day_makes_it_count(here: Commune) -> None:
    client = browser(here.people["admin"])
    told = {"key": "2026-11-23", "document": "9999/VPCP-KGVX", "do": "sure"}
    assert client.post(f"{PAGE}thong-bao/", told).status_code == 302
    assert calendars.worktime_for(here.agency.id).sessions(date(2026, 11, 23)) == ()
    assert calendars.worktime_for(here.agency.id).sessions(date(2026, 11, 28))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": "Nghỉ"}, "Nhập ngày nghỉ, ngày làm việc, hoặc cả hai."),
        ({"name": "Nghỉ", "off": "31/11/2026"}, "Ngày chưa đúng"),
        ({"name": "Làm", "worked": "28/11/2026"}, "Nhập giờ làm của ngày làm thêm."),
        ({"name": "Làm", "worked": "28/11/2026", "hours": "7h đến 11h"}, "Giờ làm chưa đúng"),
        ({"name": "Nghỉ", "off": "25/11/2040"}, "25/11/2040"),
    ],
)
def test_bad_input_is_said_beside_its_field_and_kept(here: Commune, typed: dict[str, str], said: str) -> None:
    answer = browser(here.people["admin"]).post(f"{PAGE}them/", typed)
    assert answer.status_code == 422
    assert said in words(answer)
    assert f'value="{typed["name"]}"' in answer.content.decode()


def test_others_see_the_month_but_change_nothing(here: Commune) -> None:
    client = browser(here.people["iso"])
    assert "Xem ảnh hưởng tới hồ sơ" not in words(client.get(PAGE))
    assert client.post(f"{PAGE}them/", {**STORM, "do": "sure"}).status_code == 403


def test_the_month_takes_few_statements(
    here: Commune, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = browser(here.people["admin"])
    client.get(PAGE)
    with django_assert_max_num_queries(10):
        client.get(PAGE)
