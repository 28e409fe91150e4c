"""The board, one agency's index and the dossiers behind a figure, as their people open them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chuan.definitions.organisation.services import rebuild_closure
from chuan.events.dossiers.tests.factories import NOW, commune, dossier
from chuan.readings.cases.models import CaseRow
from chuan.readings.counters.services.folding import refill
from chuan.readings.indices.jobs import nightly
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Any:
    """A commune with three dossiers, one of them late by its supplements."""
    made = commune()
    rebuild_closure()
    late = dossier(made, "result")
    dossier(made, "result")
    dossier(made, "check")
    CaseRow.objects.filter(stream=late.id).update(supplements=2)
    refill()
    return made


def leader(here: Any) -> Client:
    return browser(here.people["leader"])


def test_whoever_sees_one_agency_is_led_to_its_index(here: Any) -> None:
    came = leader(here).get("/tinh/")
    assert came.status_code == 302
    assert f"/tinh/766/{here.agency.id}/" in came["Location"]


def test_each_figure_says_how_it_was_made_and_what_raises_it(here: Any) -> None:
    page = words(leader(here).get(f"/tinh/766/{here.agency.id}/"))
    assert "2 trên 3 hồ sơ, 66,67%" in page
    assert "Điều gì nâng điểm nhiều nhất" in page
    assert "chưa đối chiếu văn bản" in page
    assert "chưa hỏi Cổng về hồ sơ nào" in page


def test_a_figure_opens_to_its_dossiers(here: Any) -> None:
    page = words(leader(here).get(f"/tinh/766/{here.agency.id}/2.1/"))
    assert "1 hồ sơ làm mất điểm" in page
    assert "yêu cầu bổ sung 2 lần" in page
    assert leader(here).get(f"/tinh/766/{here.agency.id}/9.9/").status_code == 404


def test_a_period_without_dossiers_is_absent_and_no_zero(here: Any) -> None:
    page = words(leader(here).get(f"/tinh/766/{here.agency.id}/?ky=2026-01&biet=het-ky"))
    assert "không tính, không phải 0" in page
    assert "điểm tính được" in page
    nonsense = leader(here).get(f"/tinh/766/{here.agency.id}/?ky=2031-99&trang=x")
    assert nonsense.status_code == 200


def test_what_the_pages_ask_the_database(here: Any) -> None:
    """Session and person, agencies in sight, sums, petitions, weeks, and the Portal's side."""
    client = leader(here)
    for path, most in ((f"/tinh/766/{here.agency.id}/", 21), (f"/tinh/766/{here.agency.id}/2.1/", 12)):
        client.get(path)
        with CaptureQueriesContext(connection) as seen:
            client.get(path)
        assert len(seen.captured_queries) <= most, len(seen.captured_queries)


def test_each_night_stands_as_published_with_what_is_known_now_beside(here: Any) -> None:
    nightly(NOW + timedelta(days=1))
    CaseRow.objects.all().update(supplements=2)
    refill()
    path = f"/tinh/766/{here.agency.id}/tung-ngay/"
    page = words(leader(here).get(path))
    assert "Số đã công bố từng ngày" in page
    beside = words(leader(here).get(f"{path}?ngay={NOW.date()}"))
    assert "2/3 · 13,33 điểm" in beside
    assert "0/3 · 0,00 điểm" in beside
    assert "Chưa giữ ngày nào" in words(leader(here).get(f"{path}?ky=2026-01&ngay=x"))


def test_what_the_portal_shows_otherwise_opens_to_its_dossiers(here: Any) -> None:
    page = words(leader(here).get(f"/tinh/766/{here.agency.id}/cong/unsent/"))
    assert "3 hồ sơ" in page
    assert "Không có hồ sơ nào khác ở điểm này" in words(
        leader(here).get(f"/tinh/766/{here.agency.id}/cong/later/")
    )
    assert leader(here).get(f"/tinh/766/{here.agency.id}/cong/nothing/").status_code == 404


@pytest.mark.parametrize(
    "address", ["cai-cach/bo-tieu-chi/%00x/", "tra-ho-so/?ma=H49.98%00", "766/?trang=%00"]
)
def test_an_address_with_a_nul_is_not_found(here: Any, address: str) -> None:
    assert leader(here).get(f"/tinh/{address}").status_code == 404


def test_the_last_day_of_the_calendar_breaks_no_page(here: Any) -> None:
    client = leader(here)
    assert client.get("/tinh/lich/9999-12-31/").status_code == 404
    assert client.get(f"/tinh/ho-so/{here.agency.id}/late/?ngay=31/12/9999").status_code == 200
    assert client.get(f"/tinh/766/{here.agency.id}/2.1/?trang={'9' * 23}").status_code == 200
