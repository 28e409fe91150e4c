"""Marks that keep a paper honest: simulated, printed again, may change, two parties."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.readings.forms.rules.parts import Form
from chuan.readings.forms.tests.every import SHORT
from chuan.readings.forms.tests.pages import page_texts, whole_text
from chuan.readings.forms.tests.samples import HEAD, RECEIPT, RECEIPT_LONG, REFUSAL

MAY_CHANGE = "Ngày hẹn có thể thay đổi theo lịch nghỉ chính thức."


def test_simulated_data_is_marked_on_every_page() -> None:
    assert all("DỮ LIỆU MÔ PHỎNG" in text for text in page_texts(RECEIPT_LONG))
    assert "MÔ PHỎNG" not in whole_text(RECEIPT)


@pytest.mark.parametrize("form", SHORT.values(), ids=SHORT)
def test_reprint_says_which_one_it_is(form: Form) -> None:
    again = replace(form, head=replace(form.head, reprint=3))  # type: ignore[type-var]
    assert "Bản in lại lần 3" in whole_text(again)
    assert "in lại" not in whole_text(form)


def test_reprint_is_marked_on_every_page() -> None:
    assert all("Bản in lại lần 2" in text for text in page_texts(RECEIPT_LONG))


def test_promise_over_an_unsettled_holiday_says_so() -> None:
    assert MAY_CHANGE in whole_text(replace(RECEIPT, may_change=True))
    assert MAY_CHANGE not in whole_text(RECEIPT)


def test_owner_and_submitter_are_two_parties_with_the_authorisation() -> None:
    text = whole_text(RECEIPT_LONG)
    assert "Người nộp hồ sơ: Ông/Bà Đỗ Văn Ưng" in text
    assert f"Chủ hồ sơ: Tổ chức {RECEIPT_LONG.owner.name if RECEIPT_LONG.owner else ''} Số định danh" in text
    assert "Giấy ủy quyền số 45/GUQ ngày 20/8/2026" in text


def test_number_and_circular_follow_the_pack() -> None:
    old = replace(REFUSAL, head=replace(HEAD, pack="2018"))
    new = replace(REFUSAL, head=replace(HEAD, pack="2026-08-05"))
    assert "Mẫu số 03 ban hành kèm theo Thông tư số 01/2018/TT-VPCP" in whole_text(old)
    assert "Mẫu số 03" in whole_text(new)
    assert "Thông tư" not in whole_text(new)
