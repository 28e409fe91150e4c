"""The board of the quality system, one agency of it, the tree and the classes, as the province's inspector opens them."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.models import Account, Agency, Unit
from chuan.definitions.organisation.tests.factories import BEGIN, official, post
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
OLD = "ngay=31/12/2018"


@pytest.fixture
def inspector() -> Client:
    """An inspector of the province over both trees; the department of science works in the system."""
    organisation.load_trees()
    root = Agency.objects.get(code="H49")
    Agency.objects.filter(code__in=("H49", "H49.16")).update(in_system=True)
    office = Unit.objects.create(agency=root, code="vp", name="Văn phòng", kind="office", since=BEGIN)
    return browser(official("hien", post(office, "inspector")))


def of(code: str) -> int:
    return int(Agency.objects.get(code=code).id)


def test_255_agencies_by_kind_and_why_17_are_in_the_sum(inspector: Client) -> None:
    page = words(inspector.get(f"/tinh/cay/?{OLD}"))
    for said in ("255", "186", "ngoài ra", "chưa đối chiếu"):
        assert said in page
    assert "UBND xã Đại Dực" in words(inspector.get(f"/tinh/cay/?{OLD}&tim=dai thanh"))
    board = words(inspector.get(f"/tinh/he-thong/?{OLD}&loai=vertical"))
    assert "Cảng vụ Hàng hải Quảng Ninh" in board
    assert "UBND xã Đại Thành" not in board


def test_15_pilots_without_names_are_reported_and_counted_of_no_agency(inspector: Client) -> None:
    said, beside = (
        "15 thí điểm ISO điện tử, chưa rõ tên: số báo cáo của nguồn năm 2018",
        "báo cáo: 15, chưa rõ tên",
    )
    page = words(inspector.get(f"/tinh/he-thong/?{OLD}"))
    assert said in page
    assert page.count(beside) == 1
    assert not words(inspector.get(f"/tinh/he-thong/?{OLD}&muc=Thí điểm")).count("Đại Thành")
    for elsewhere in (
        "/tinh/he-thong/",
        "/tinh/he-thong/?ngay=31/12/2019",
        f"/tinh/he-thong/?{OLD}&tu={of('H49.16')}",
    ):
        assert "chưa rõ tên" not in words(inspector.get(elsewhere))


def test_an_agency_in_no_tree_today_is_said(inspector: Client) -> None:
    page = words(inspector.get("/tinh/cay/?tim=trới"))
    assert "34 cơ quan không thuộc cây nào" in page
    assert "UBND thị trấn Trới" in page


def test_a_day_that_cannot_be_read_or_is_to_come_is_said(inspector: Client) -> None:
    assert "Không đọc được ngày “mai”" in words(inspector.get("/tinh/cay/?ngay=mai"))
    assert "chưa tới" in words(inspector.get("/tinh/he-thong/?ngay=01/01/2099"))
    assert "Chưa có cơ quan nào trong cây" in words(inspector.get("/tinh/cay/?ngay=01/01/2010"))


def told(client: Client, code: str, deed: str, **typed: Any) -> str:
    return words(client.post(f"/tinh/he-thong/{of(code)}/{deed}/", typed, follow=True))


def test_a_stage_is_told_shown_and_annulled(inspector: Client) -> None:
    typed = {"stage": "pilot", "day": "01/06/2026", "decision": "5/QĐ-UBND"}
    page = told(inspector, "H49.STP", "giai-doan", **typed)
    assert "Đã ghi giai đoạn" in page
    assert "5/QĐ-UBND" in page
    assert "Cơ quan đã ở giai đoạn" in told(inspector, "H49.STP", "giai-doan", **typed)
    assert "Thí điểm" in words(inspector.get("/tinh/he-thong/?muc=Thí điểm"))
    assert "đã hủy: gõ nhầm" in told(inspector, "H49.STP", "huy", entry=1, reason="gõ nhầm")


def test_what_is_computed_is_not_stated_and_what_is_stated_is_marked(inspector: Client) -> None:
    typed = {"what": "scope", "day": "01/06/2026", "part": "9", "whole": "7", "source": "Báo cáo 12"}
    sent = inspector.post(f"/tinh/he-thong/{of('H49.STP')}/khai/", typed)
    assert sent.status_code == 422
    page = sent.content.decode()
    assert "9 thủ tục trong phạm vi không thể nhiều hơn 7" in page
    assert 'value="Báo cáo 12"' in page
    assert "tự báo cáo" in told(inspector, "H49.STP", "khai", **{**typed, "part": "5"})
    refused = inspector.post(f"/tinh/he-thong/{of('H49.16')}/khai/", typed)
    assert refused.status_code == 409


def test_what_the_pages_ask_the_database(inspector: Client) -> None:
    for path in (
        "/tinh/he-thong/",
        f"/tinh/he-thong/?{OLD}",
        "/tinh/cay/",
        "/tinh/lop/",
        f"/tinh/he-thong/{of('H49.16')}/",
    ):
        inspector.get(path)
        with CaptureQueriesContext(connection) as seen:
            assert inspector.get(path).status_code == 200
        assert len(seen.captured_queries) <= 24, (path, len(seen.captured_queries))
    assert Account.objects.count() == 1
