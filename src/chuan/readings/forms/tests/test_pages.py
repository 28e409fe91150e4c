"""Paper: its size, what stands on each page, what never stands alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.readings.forms.rules.parts import Form
from chuan.readings.forms.services import NoSuchPage, render
from chuan.readings.forms.tests.pages import page_texts, sizes
from chuan.readings.forms.tests.samples import (
    LONG,
    PAPERS,
    RECEIPT,
    RECEIPT_LONG,
    SHORT,
    handover,
    register,
)

SIZES = {"a5": (148, 210), "a5-landscape": (210, 148), "a4": (210, 297), "a4-landscape": (297, 210)}
EVERY = [(form, page) for form in SHORT.values() for page in form.PAGES]


@pytest.mark.parametrize(("form", "page"), EVERY, ids=lambda value: getattr(value, "MEANING", value))
def test_page_has_its_size(form: Form, page: str) -> None:
    assert sizes(form, page) == {SIZES[page]}


@pytest.mark.parametrize(("form", "page"), EVERY, ids=lambda value: getattr(value, "MEANING", value))
def test_ordinary_form_takes_one_sheet(form: Form, page: str) -> None:
    assert len(page_texts(form, page)) == 1


def test_forty_papers_take_two_a4_pages_with_the_head_repeated() -> None:
    texts = page_texts(RECEIPT_LONG, "a4")
    assert len(texts) == 2
    assert all("STT Tên giấy tờ Bản chính Bản sao" in text for text in texts)
    assert [f"{at:02} Bản vẽ hoàn công hạng mục số {at} " in "\n".join(texts) for at in range(1, 41)] == [
        True
    ] * 40


def test_every_page_of_a_long_form_carries_code_and_page_number() -> None:
    texts = page_texts(RECEIPT_LONG, "a5")
    for at, text in enumerate(texts, start=1):
        assert f"Trang {at}/{len(texts)}" in text
        assert RECEIPT_LONG.code in text


@pytest.mark.parametrize("number", range(1, 24))
def test_signatures_share_a_page_with_text_above_them(number: int) -> None:
    papers = tuple(replace(PAPERS[0], name=f"Giấy tờ số {at}") for at in range(number))
    for page in RECEIPT.PAGES:
        last = page_texts(replace(RECEIPT, papers=papers), page)[-1]
        assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in last
        assert "Khi đến nhận, mang theo" in last


@pytest.mark.parametrize("number", range(8, 20))
def test_list_signatures_stand_below_the_total(number: int) -> None:
    for form in (handover(number), register(number)):
        last = page_texts(form)[-1]
        assert f"{number:02} hồ sơ" in last
        assert "(Ký và ghi rõ họ tên)" in last


@pytest.mark.parametrize("form", LONG.values(), ids=LONG)
def test_long_form_keeps_its_signer_on_the_last_page(form: Form) -> None:
    signer = {"control": "Phiếu gồm 20 lần giao, nhận", "result_refusal": "Vũ Đình Ẩn"}
    assert signer.get(form.MEANING, "(Ký và ghi rõ họ tên)") in page_texts(form)[-1]


def test_page_that_the_form_is_not_made_for_is_refused() -> None:
    for form, page in ((RECEIPT, "a3"), (register(1), "a5")):
        with pytest.raises(NoSuchPage):
            render(form, page)
