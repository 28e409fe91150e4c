"""What the machine wrote of a month, as its people open it, approve it and find it again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.events.dossiers.tests.factories import Commune
from chuan.readings.statistics.tests.world import APRIL, told_late
from chuan.surfaces.acts import assessing
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Commune:
    made = told_late()
    assessing.draft_months(APRIL + timedelta(hours=2))
    return made


def test_drafted_changed_approved_and_found_again(here: Commune) -> None:
    client, page = browser(here.people["leader"]), f"/tinh/bao-cao/danh-gia/{here.agency.id}/?ky=2026-03"
    first = words(client.get(page))
    assert "Máy viết lúc 01/04 02:00" in first
    assert "Chưa có người duyệt" in first
    assert "2 hồ sơ chưa giải quyết xong đã quá hạn" in first
    assert "1 hồ sơ chưa giải quyết xong đã quá hạn" in words(client.get(page + "&biet=nay"))
    refused = client.post(page, {"good": "", "bad": " ", "cause": ""})
    assert refused.status_code == 422
    assert "Ghi ít nhất một trong ba mục" in words(refused)
    sent = words(client.post(page, {"bad": "Hai hồ sơ quá hạn, đã xin lỗi"}, follow=True))
    assert "duyệt, có sửa lời" in sent
    assert "Hai hồ sơ quá hạn, đã xin lỗi" in sent
    assert "Duyệt đánh giá tháng" not in sent
    assert "có sửa lời" in words(client.get("/tinh/bao-cao/"))


def test_who_only_looks_finds_no_form(here: Commune) -> None:
    page = f"/tinh/bao-cao/danh-gia/{here.agency.id}/?ky=2026-02"
    assert "Duyệt đánh giá tháng" not in words(browser(here.people["leader"]).get(page))
    assert browser(here.people["leader"]).post(page, {"bad": "x"}).status_code == 404
