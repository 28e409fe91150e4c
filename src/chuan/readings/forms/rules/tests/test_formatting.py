from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from chuan.readings.forms.rules.formatting import (
    count,
    day,
    day_words,
    moment,
    moment_words,
    money,
    plain,
    weekday,
)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (date(2026, 8, 28), "ngày 28 tháng 8 năm 2026"),
        (date(2026, 1, 5), "ngày 05 tháng 01 năm 2026"),
        (date(2026, 2, 10), "ngày 10 tháng 02 năm 2026"),
        (date(2026, 12, 1), "ngày 01 tháng 12 năm 2026"),
    ],
)
def test_days_take_the_zeros_of_the_decree(given: date, words: str) -> None:
    assert day_words(given) == words


def test_moments_are_told_in_vietnamese_time() -> None:
    evening = datetime(2026, 8, 28, 17, 20, tzinfo=UTC)
    assert moment_words(evening) == "00 giờ 20 phút, ngày 29 tháng 8 năm 2026"
    assert moment(evening) == "00:20 29/08/2026"


def test_days_and_weekdays() -> None:
    assert day(date(2026, 9, 2)) == "02/09/2026"
    assert [weekday(date(2026, 8, at)) for at in (24, 29, 30)] == ["thứ Hai", "thứ Bảy", "Chủ nhật"]


@pytest.mark.parametrize(
    ("amount", "words"),
    [(8000, "8.000 đồng"), (1_250_000, "1.250.000 đồng"), (500, "500 đồng"), (0, "không thu")],
)
def test_money(amount: int, words: str) -> None:
    assert money(amount) == words


def test_counts_below_ten_have_two_digits() -> None:
    assert [count(number) for number in (0, 3, 12, 104)] == ["00", "03", "12", "104"]


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("  Nguyễn   Thị\tÁnh ", "Nguyễn Thị Ánh"),
        ("Tổ 3\r\nxã  Đồng Phú", "Tổ 3\nxã Đồng Phú"),
        ("An\u202e\u200b\x07 Bình", "An Bình"),
        ("Ngo\u0302 Va\u0306n", "Ngô Văn"),
    ],
)
def test_plain_text_has_no_hidden_marks(given: str, clean: str) -> None:
    assert plain(given) == clean
