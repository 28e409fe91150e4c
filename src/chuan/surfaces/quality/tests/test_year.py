"""The page of the year: everything that is lacking, with the button that starts it; and what is kept elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.surfaces.acts.tests.dong_phu import declared, dong_phu
from chuan.surfaces.quality.tests.test_declarations import publish_it
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/chat-luong/"


def test_what_is_lacking_and_what_is_done() -> None:
    here = dong_phu()
    page = words(browser(here.people["iso"]).get(URL))
    assert "Năm ISO 2026" in page
    assert "Chưa công bố hệ thống lần nào" in page
    assert "Chưa có mục tiêu nào được phê duyệt cho năm 2026" in page
    assert "Chưa theo dõi trong hệ thống này" in page
    publish_it(here, declared(here))
    page = words(browser(here.people["iso"]).get(URL))
    assert "Cả 17 quy trình đang áp dụng đều nằm trong phạm vi" in page
    assert "1 trên 10 việc còn phải làm" in page


def test_what_the_page_costs(django_assert_max_num_queries: Any) -> None:
    here = dong_phu()
    declared(here)
    iso = browser(here.people["iso"])
    iso.get(URL)
    with django_assert_max_num_queries(15):
        assert iso.get(URL).status_code == 200
