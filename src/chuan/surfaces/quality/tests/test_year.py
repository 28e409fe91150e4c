"""The page of the year: everything that is lacking, with the button that starts it; and what is kept elsewhere."""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import Any

import pytest
from pypdf import PdfReader

from chuan.surfaces.acts.tests.dong_phu import declared, dong_phu
from chuan.surfaces.quality.tests.test_declarations import publish_it
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/chat-luong/"
PARTS = (
    "Đối chiếu với TCVN ISO 9001:2015", "Công bố hệ thống", "Quy trình đang áp dụng", "Như công bố, như thực hiện",
    "Danh mục tài liệu", "Bản in kiểm soát đang lưu hành", "Mục tiêu chất lượng và số đo", "Sự không phù hợp",
    "Rủi ro, cơ hội", "Đánh giá nội bộ", "Xem xét của lãnh đạo", "Kết luận của lãnh đạo", "Luật thay đổi",
    "Chuyển đổi giữa các phiên bản tiêu chuẩn",
)  # fmt: skip


def test_what_is_lacking_and_what_is_done() -> None:
    here = dong_phu()
    page = words(browser(here.people["iso"]).get(URL))
    assert "Năm ISO 2026" in page
    assert "Chưa công bố hệ thống lần nào" in page
    assert "Chưa có mục tiêu nào được phê duyệt cho năm 2026" in page
    assert "0 lớp, 0 lượt trong năm" in page
    publish_it(here, declared(here))
    page = words(browser(here.people["iso"]).get(URL))
    assert "Cả 17 quy trình đang áp dụng đều nằm trong phạm vi" in page
    assert "3 trên 11 việc còn phải làm" in page


def test_what_the_page_costs(django_assert_max_num_queries: Any) -> None:
    here = dong_phu()
    declared(here)
    iso = browser(here.people["iso"])
    iso.get(URL)
    with django_assert_max_num_queries(19):
        assert iso.get(URL).status_code == 200


def test_the_pack_for_an_inspection_is_one_paper_and_one_archive_kept_by_hash() -> None:
    here = dong_phu()
    stream, leader = declared(here), browser(here.people["leader"])
    leader.post(f"{URL}cong-bo/{stream}/phat-hanh/")
    answer = leader.post(f"{URL}ho-so-doan-kiem-tra/")
    page = answer["Location"]
    paper, whole = leader.get(f"{page}pdf/").content, leader.get(f"{page}zip/").content
    assert paper.startswith(b"%PDF")
    with zipfile.ZipFile(io.BytesIO(whole)) as book:
        names = book.namelist()
        assert book.read(names[0]) == paper
    assert [name.split("-", 1)[1] for name in names] == [
        "ho-so-doan-kiem-tra.pdf", "cong-bo-1-quyet-dinh-cong-bo.pdf", "cong-bo-1-thong-bao.pdf",
        "cong-bo-1-niem-yet.pdf", "cong-bo-1-doi-chieu-dieu-khoan.pdf",
    ]  # fmt: skip
    assert hashlib.sha256(whole).hexdigest() in words(leader.get(page))
    text = " ".join(one.extract_text() for one in PdfReader(io.BytesIO(paper)).pages)
    assert "Mục lục" in text
    for part in PARTS:
        assert text.count(part) >= 2, part  # in the index, and over its table
    assert "Thủ tục 17" in text
    assert browser(here.people["handler"]).post(f"{URL}ho-so-doan-kiem-tra/").status_code == 403
