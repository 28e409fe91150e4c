"""Paper: its size, what stands on each page, what never stands alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.readings.forms.rules.parts import Form
from chuan.readings.forms.rules.receipt import Receipt
from chuan.readings.forms.services import NoSuchPage, render
from chuan.readings.forms.tests.every import LONG, SHORT
from chuan.readings.forms.tests.lists import handover, register
from chuan.readings.forms.tests.pages import letter_sizes, page_texts, sizes, whole_text
from chuan.readings.forms.tests.samples import (
    LONG_NAME,
    PAPERS,
    RECEIPT,
    RECEIPT_LONG,
    RECEIPT_OF_A_CHILD,
    RECEIPT_ORDINARY,
    RECEIPT_TWO_PARTIES,
    REFUSAL,
    SUPPLEMENT,
    TUYET,
)

SIZES = {"a5": (148, 210), "a5-landscape": (210, 148), "a4": (210, 297), "a4-landscape": (297, 210)}
EVERY = [(form, page) for form in SHORT.values() for page in form.PAGES]


@pytest.mark.parametrize(("form", "page"), EVERY, ids=lambda value: getattr(value, "MEANING", value))
def test_page_has_its_size(form: Form, page: str) -> None:
    assert sizes(form, page) == {SIZES[page]}


@pytest.mark.parametrize(("form", "page"), EVERY, ids=lambda value: getattr(value, "MEANING", value))
def test_ordinary_form_takes_one_sheet(form: Form, page: str) -> None:
    annexes = {"declaration": 1}.get(form.MEANING, 0)  # an annex begins a sheet of its own
    assert len(page_texts(form, page)) == 1 + annexes


@pytest.mark.parametrize("page", RECEIPT_ORDINARY.PAGES)
def test_six_papers_and_a_long_explanation_take_one_sheet(page: str) -> None:
    (text,) = page_texts(RECEIPT_ORDINARY, page)
    assert "2 ngày nghỉ hằng tuần" in text
    assert "(Ký và ghi rõ họ tên)" in text


@pytest.mark.parametrize("page", RECEIPT_ORDINARY.PAGES)
@pytest.mark.parametrize("told", ["mang theo", "chính người nộp", "7 giờ 30", "0900 000 123"])
def test_what_is_read_at_home_stands_in_twelve_points(page: str, told: str) -> None:
    plain = replace(RECEIPT, collectors="chính người nộp")
    assert min(letter_sizes(plain, page, told)) >= 12


@pytest.mark.parametrize("receipt", [RECEIPT_TWO_PARTIES, RECEIPT_OF_A_CHILD], ids=["firm", "child"])
def test_receipt_with_two_parties_takes_one_upright_a5_sheet(receipt: Receipt) -> None:
    (text,) = page_texts(receipt, "a5")
    assert "Chủ hồ sơ: " in text
    assert "(Ký và ghi rõ họ tên)" in text


@pytest.mark.parametrize("page", ["a4", "a5"])
def test_forty_papers_take_two_pages_with_the_head_repeated(page: str) -> None:
    texts = page_texts(RECEIPT_LONG, page)
    assert len(texts) == 2
    assert all("STT Thành phần hồ sơ nộp Bản chính Bản sao" in text for text in texts)
    assert [f"{at:02} Bản vẽ hoàn công hạng mục số {at} " in "\n".join(texts) for at in range(1, 41)] == [
        True
    ] * 40


def test_every_page_of_a_long_form_carries_code_and_page_number() -> None:
    texts = page_texts(RECEIPT_LONG, "a5")
    for at, text in enumerate(texts, start=1):
        assert f"Trang {at}/{len(texts)}" in text
        assert RECEIPT_LONG.code in text


@pytest.mark.parametrize("number", [1, 4, 5, 6, 7, 8, 20, 23])
def test_signatures_share_a_page_with_text_above_them(number: int) -> None:
    papers = tuple(replace(PAPERS[0], name=f"Giấy tờ số {at}") for at in range(number))
    for page in RECEIPT.PAGES:
        last = page_texts(replace(RECEIPT, papers=papers), page)[-1]
        assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in last
        assert "Khi đến nhận, mang theo" in last


@pytest.mark.parametrize("number", [1, 2, 5, 8, 9, 10, 11, 12, 16, 20])
def test_slips_end_with_a_sentence_above_the_signature(number: int) -> None:
    missing = tuple(replace(SUPPLEMENT.missing[0], what=f"Giấy tờ số {at}") for at in range(number))
    reasons = tuple(f"Giấy tờ số {at} bị tẩy xóa, không xác định được nội dung." for at in range(number))
    forms: tuple[tuple[Form, str], ...] = (
        (replace(SUPPLEMENT, missing=missing), "để được hướng dẫn"),
        (replace(REFUSAL, reasons=reasons), "Xin thông báo để"),
    )
    for form, sentence in forms:
        for page in form.PAGES:
            last = " ".join(page_texts(form, page)[-1].split())
            assert 0 <= last.find(sentence) < last.index("(Ký và ghi rõ họ tên)")


@pytest.mark.parametrize("page", ["a5", "a4"])
def test_a_name_of_a_hundred_and_twenty_letters_is_printed_whole_on_one_sheet(page: str) -> None:
    assert len(LONG_NAME) >= 120
    (text,) = page_texts(replace(RECEIPT, submitter=replace(TUYET, name=LONG_NAME)), page)
    assert " ".join(text.split()).count(LONG_NAME) == 2


@pytest.mark.parametrize("number", range(9, 15))
def test_list_signatures_stand_below_the_last_two_rows(number: int) -> None:
    for form in (handover(number), register(number)):
        last = page_texts(form)[-1]
        assert (
            last.index(f"\n{number - 1:02} ")
            < last.index(f"\n{number:02} ")
            < last.index(f"{number:02} hồ sơ")
        )
        assert last.index(f"{number:02} hồ sơ") < last.index("(Ký và ghi rõ họ tên)")


@pytest.mark.parametrize("number", [1, 2, 3, 9, 13, 14, 15, 16, 40])
def test_list_has_its_head_once_on_every_page(number: int) -> None:
    for form, head in ((handover(number), "STT Mã hồ sơ"), (register(number), "STT Mã hồ sơ")):
        assert {text.count(head) for text in page_texts(form)} == {1}


def test_text_longer_than_a_page_is_printed_to_its_end() -> None:
    advice = " ".join(f"câu{at}" for at in range(1500))
    assert set(advice.split()) <= set(whole_text(replace(REFUSAL, advice=advice)).split())
    long_row = replace(handover(1).lines[0], note="; ".join(f"mục {at}" for at in range(300)))
    assert "mục 299" in whole_text(replace(handover(1), lines=(long_row,) * 2))


_UNSIGNED = {
    "control": "Phiếu gồm 20 lần giao, nhận",
    "declaration": "tra nội dung phụ lục",
    "inspection": "2. Đánh giá nội bộ",
}
"""What ends a form that nobody signs at its end: the slip, a decision's annex, an index of papers."""


@pytest.mark.parametrize("form", LONG.values(), ids=LONG)
def test_long_form_keeps_its_signer_on_the_last_page(form: Form) -> None:
    signature = getattr(form, "signature", None)
    hand = signature.name if signature else "(Ký và ghi rõ họ tên)"
    assert _UNSIGNED.get(form.MEANING, hand) in page_texts(form)[-1]


def test_page_that_the_form_is_not_made_for_is_refused() -> None:
    for form, page in ((RECEIPT, "a3"), (register(1), "a5")):
        with pytest.raises(NoSuchPage):
            render(form, page)
