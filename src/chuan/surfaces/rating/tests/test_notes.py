"""Conduct notes in the browser: written by the rules, seen by opening, answered, withdrawn."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.events.dossiers.tests.factories import commune
from chuan.surfaces.acts.tests.conducted import ruled
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/cham-diem/ung-xu/"


def test_written_seen_answered_and_withdrawn() -> None:
    here = commune()
    code = ruled(here)
    head, handler = browser(here.people["head"]), browser(here.people["handler"])
    told = {
        "official": here.people["handler"].id,
        "plus": "0",
        "article": f"{code}/Điều 6",
        "reason": "Nói to với người dân",
    }
    address = head.post(f"{URL}ghi/", told)["Location"]
    assert "Điểm trừ, chưa xem" in words(handler.get(URL))
    assert "đã xem" in words(handler.get(address))
    assert handler.post(f"{address}giai-trinh/", {"words": "Phòng ồn, tôi đã xin lỗi"}).status_code == 302
    assert "Phòng ồn" in words(head.get(address))
    assert head.post(f"{address}rut/", {"reason": "Đã xác minh"}).status_code == 302
    assert "Ghi nhận này đã được rút" in words(handler.get(address))
    assert browser(here.people["other"]).get(address).status_code == 404


def test_without_published_rules_the_page_says_where_to_publish_them() -> None:
    here = commune()
    page = words(browser(here.people["head"]).get(f"{URL}ghi/"))
    assert "Cơ quan chưa ban hành quy tắc ứng xử" in page
    assert "Mở mục Tài liệu" in page


def test_what_the_pages_cost(django_assert_max_num_queries: Any) -> None:
    here = commune()
    ruled(here)
    head = browser(here.people["head"])
    for address, most in ((URL, 9), (f"{URL}ghi/", 16)):
        head.get(address)
        with django_assert_max_num_queries(most):
            assert head.get(address).status_code == 200
