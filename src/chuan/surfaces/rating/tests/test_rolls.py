"""The list for commendation and the minutes of grading as page, print and workbook."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from chuan.events.dossiers.tests.factories import Clock
from chuan.surfaces.acts.tests.scored import scored
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/cham-diem/"
BOTH = ("nghi-dinh-335-2025", "trung-tam-tuan")


def test_everybody_is_named_on_page_print_and_workbook(stopped_clock: Clock) -> None:
    here = scored(*BOTH)
    leader = browser(here.people["leader"])
    page = words(leader.get(f"{URL}xep-loai/"))
    content = leader.get(f"{URL}danh-sach/xep-loai/in/").content
    printed = " ".join(" ".join(one.extract_text() for one in PdfReader(BytesIO(content)).pages).split())
    book = load_workbook(BytesIO(leader.get(f"{URL}danh-sach/xep-loai/bang-tinh/").content)).worksheets[0]
    cells = {str(cell.value) for row in book.iter_rows() for cell in row}
    assert "BIÊN BẢN, DANH SÁCH XẾP LOẠI NĂM 2026" in printed
    assert "mới có 0 kỳ được xếp loại, cần ít nhất 2 kỳ" in page
    assert all(one.name in page and one.name in printed and one.name in cells for one in here.people.values())


def test_few_steps_are_not_compared(stopped_clock: Clock) -> None:
    here = scored(*BOTH)
    page = words(browser(here.people["iso"]).get(f"{URL}khen-thuong/?ky=2026-11"))
    assert "Chưa ai đủ số bước để so sánh" in page
    assert "3. Ít việc, không so sánh" in page


def test_without_a_scheme_it_says_so_and_others_are_kept_out(
    stopped_clock: Clock, django_assert_max_num_queries: Any
) -> None:
    here = scored(*BOTH)
    leader = browser(here.people["leader"])
    assert "chưa chọn thang điểm xếp loại" in words(leader.get(f"{URL}xep-loai/?ky=2026-W47"))
    assert browser(here.people["handler"]).get(f"{URL}xep-loai/").status_code == 403
    assert leader.get(f"{URL}danh-sach/khac/in/").status_code == 404
    for address in ("xep-loai/", "khen-thuong/"):
        with django_assert_max_num_queries(46):
            assert leader.get(f"{URL}{address}").status_code == 200
