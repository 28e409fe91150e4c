"""Codes of documents: letters of a field, the agency's own pattern."""

from __future__ import annotations

import unicodedata

import pytest

from chuan.definitions.procedures.rules.marks import letters, mark


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("Đất đai", "ĐĐ"),
        ("Hộ tịch", "HT"),
        ("Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)", "TLHĐDN"),
        (unicodedata.normalize("NFD", "Đo đạc, bản đồ"), "ĐĐBĐ"),
        ("123", "TT"),
    ],
)
def test_letters_are_the_first_of_each_word_with_their_marks(field: str, told: str) -> None:
    assert letters(field) == told


def test_a_pattern_is_the_agencys_and_other_braces_stay() -> None:
    assert mark("QT.{field}.{number}", "ĐĐ", 3) == "QT.ĐĐ.03"
    assert mark("BM.{field}.{number}.{form}", "ĐĐ", 3, 11) == "BM.ĐĐ.03.11"
    assert mark("QT-{number}/{năm}", "ĐĐ", 123) == "QT-123/{năm}"
