"""Whatever people are called and whatever they write, it is printed as they wrote it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.readings.forms.rules.coverage import UNDRAWN
from chuan.readings.forms.services.typeset import _drawable
from chuan.readings.forms.tests.pages import whole_text
from chuan.readings.forms.tests.samples import LONG_NAME, RECEIPT, REFUSAL, TUYET

HOSTILE = (
    '#import "lib.typ": *',
    "#data.code $x^2$ *đậm* _nghiêng_ `mã`",
    "\\ @ghi-chú <nhãn> ~ [ ] { } // không phải chú thích",
    '"}, "officer": "kẻ khác", {"',
    "= Tiêu đề / - + 1. ' \" & < > %",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_stays_text(text: str) -> None:
    form = replace(REFUSAL, party=replace(TUYET, name=text), reasons=(text,))
    assert whole_text(form).count(text) == 3  # the name twice, the reason once


@pytest.mark.parametrize("name", ["Nguyễn Thị Ánh Tuyết", "Đỗ Văn Ưng", "Ế Ữ Ặ Ỗ Ỵ Ẫ Ẵ", "Lò Thị Ẹn"])
def test_vietnamese_letters_are_whole(name: str) -> None:
    assert f"Ông/Bà {name} " in whole_text(replace(RECEIPT, submitter=replace(TUYET, name=name)))


def test_decomposed_letters_print_like_composed_ones() -> None:
    decomposed = replace(TUYET, name="Nguye\u0302\u0303n Thi\u0323 Huye\u0302\u0300n")
    assert "Ông/Bà Nguyễn Thị Huyền " in whole_text(replace(REFUSAL, party=decomposed))


def test_longest_name_is_printed_whole_on_every_page_size() -> None:
    assert len(LONG_NAME) >= 119
    for page in RECEIPT.PAGES:
        form = replace(RECEIPT, submitter=replace(TUYET, name=LONG_NAME, kind="organisation"))
        assert f"Tổ chức {LONG_NAME}" in whole_text(form, page)


def test_letters_the_font_lacks_are_marked_and_the_form_still_prints() -> None:
    text = whole_text(replace(REFUSAL, party=replace(TUYET, name="漢字 😀 An")))
    assert f"Ông/Bà {UNDRAWN}{UNDRAWN} {UNDRAWN} An" in text


def test_every_character_counted_as_drawable_is_drawn() -> None:
    everything = "".join(sorted(char for char in _drawable() if char.isalpha()))
    assert "Không" in whole_text(replace(REFUSAL, reasons=(everything, "Không")))
