"""Vietnamese text: what is typed without accents is found, and lists stand in the order of the alphabet."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.text import fold, nfc, sort_key

NAMES = [
    "An", "Án", "Ăn", "Ân", "Bà", "Bả", "Bã", "Bá", "Bạ", "Cường", "Dung", "Dũng", "Đạt", "Đặng", "Em", "Ế",
    "Giang", "Hà", "Hoa", "Hoà", "Lan", "Lợi", "Ly", "Mai", "Nịnh", "Ơn", "Phượng", "Quân", "Tuyết", "Uyên",
    "Ưng", "Vân", "Xuân", "Yến",
]  # fmt: skip


def test_names_stand_in_the_order_of_the_alphabet() -> None:
    assert sorted([*NAMES[9:], *NAMES[:9]], key=sort_key) == NAMES


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Hôn  nhân", "hon nhan"),
        ("ĐẶNG VĂN KHẢI", "dang van khai"),
        ("  Nguyễn\tThị Ưng ", "nguyen thi ung"),
        ("QĐ-UBND", "qd-ubnd"),
        ("", ""),
    ],
)
def test_folding(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(st.text())
def test_both_forms_of_a_text_fold_and_sort_alike(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert fold(decomposed) == fold(nfc(text))
    assert sort_key(decomposed) == sort_key(nfc(text))


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3), st.lists(st.sampled_from(NAMES), max_size=3))
def test_a_name_stands_before_a_longer_one_that_begins_with_it(name: list[str], more: list[str]) -> None:
    assert sort_key(" ".join(name)) <= sort_key(" ".join([*name, *more]))
