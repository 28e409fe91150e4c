"""Signed letters: what stands on them, and that nobody signs an empty page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.readings.forms.rules.parts import Form
from chuan.readings.forms.tests.letters import (
    APOLOGY,
    LETTER,
    LETTER_SUPPLEMENT,
    LONG,
    LONG_PARTY,
    LONG_PROCEDURE,
    RECEIPT_AGAIN,
    RECEIPT_OF_A_WORDY_OFFICE,
    SHORT,
    STOP,
    STOP_LAPSED,
)
from chuan.readings.forms.tests.pages import letter_sizes, page_texts, whole_text
from chuan.readings.forms.tests.samples import LONG_NAME, RECEIPT

ENDINGS = {"apology": "sự thông cảm của", "stop": "nộp hồ sơ mới", "supplement": "để được hướng dẫn"}
SIZED = [(form, page) for form in SHORT.values() for page in form.PAGES]


@pytest.mark.parametrize(("form", "page"), SIZED, ids=lambda value: getattr(value, "MEANING", value))
@pytest.mark.parametrize("lines", [0, 14, 20, 23, 25, 28, 31, 34])
def test_a_signature_never_stands_alone(form: Form, page: str, lines: int) -> None:
    words = "Việc xác minh phải làm lại vì mốc giới đã bị dịch chuyển khỏi vị trí. " * lines
    field = {"apology": "reason", "stop": "standing", "supplement": "again"}[form.MEANING]
    last = " ".join(page_texts(replace(form, **{field: words}), page)[-1].split())  # type: ignore[type-var]  # forms share fields, no base class
    assert 0 <= last.find(ENDINGS[form.MEANING]) < last.index("PHÓ CHỦ TỊCH") < last.index("Vũ Đình Ẩn")


@pytest.mark.parametrize("form", LONG.values(), ids=LONG)
@pytest.mark.parametrize("page", ["a4", "a5"])
def test_long_names_and_procedures_are_printed_whole(form: Form, page: str) -> None:
    assert len(LONG_NAME) >= 120
    text = whole_text(form, page)
    assert LONG_PARTY.name in text
    assert LONG_PROCEDURE in text


@pytest.mark.parametrize("page", ["a4", "a5"])
def test_forty_papers_are_all_asked_under_one_head_a_page(page: str) -> None:
    texts = page_texts(LONG["supplement_letter"], page)
    assert [f"{at:02} Bản vẽ hạng mục số {at} " in "\n".join(texts) for at in range(1, 41)] == [True] * 40
    assert all("STT Nội dung cần hoàn thiện Lý do" in text for text in texts)


def test_an_apology_before_the_day_does_not_say_that_it_has_passed() -> None:
    assert "Cơ quan chưa thể trả kết quả đúng thời gian đã hẹn" in whole_text(APOLOGY)
    assert "Đến nay cơ quan chưa trả được kết quả" in whole_text(
        replace(APOLOGY, promised=replace(APOLOGY.head, at=APOLOGY.received).at)
    )


def test_a_stop_says_whose_doing_it_is() -> None:
    assert "bằng đơn đã ký" in whole_text(STOP)
    assert "xác nhận bằng mã dùng một lần lúc" in whole_text(replace(STOP, request="code"))
    lapsed = whole_text(STOP_LAPSED)
    assert "đề nghị dừng" not in lapsed
    assert "chưa nhận được giấy tờ bổ sung" in lapsed


@pytest.mark.parametrize("form", SHORT.values(), ids=SHORT)
def test_a_draft_says_that_nobody_signed_it(form: Form) -> None:
    draft = replace(form, head=replace(LETTER, draft=True, number=""))  # type: ignore[type-var]  # forms share fields, no base class
    assert "Dự thảo, chưa ký" in whole_text(draft)
    assert "Dự thảo" not in whole_text(form)


def test_the_slip_of_the_counter_has_no_head_of_office_under_it() -> None:
    slip = whole_text(replace(LETTER_SUPPLEMENT, signature=None))
    assert "NGƯỜI HƯỚNG DẪN" in slip
    assert "Nơi nhận:" not in slip


@pytest.mark.parametrize("page", ["a4", "a5"])
@pytest.mark.parametrize("told", ["chậm nhất", "để được hướng dẫn", "tính lại từ đầu"])
def test_what_is_read_at_home_stands_in_twelve_points(page: str, told: str) -> None:
    assert min(letter_sizes(LETTER_SUPPLEMENT, page, told)) >= 12


@pytest.mark.parametrize("page", RECEIPT_AGAIN.PAGES)
def test_the_receipt_after_completion_says_which_one_it_replaces_on_one_sheet(page: str) -> None:
    (text,) = page_texts(RECEIPT_AGAIN, page)
    assert "Thay giấy hẹn ngày 28/08/2026" in text
    assert "Nhận đủ giấy tờ bổ sung: 08 giờ 40 phút, ngày 04 tháng 9 năm 2026" in " ".join(text.split())
    assert "Thay giấy hẹn" not in whole_text(RECEIPT, page)


def test_the_slip_of_a_wordy_office_shrinks_onto_one_sheet_but_not_what_is_read_at_home() -> None:
    (text,) = page_texts(RECEIPT_OF_A_WORDY_OFFICE, "a5")
    assert "thứ Bảy 7 giờ 30" in " ".join(text.split())
    assert "(Ký và ghi rõ họ tên)" in text
    assert min(letter_sizes(RECEIPT_OF_A_WORDY_OFFICE, "a5", "mang theo")) >= 12
