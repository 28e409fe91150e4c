from __future__ import annotations

import pytest

from chuan.definitions.calendars.rules.duration import say_duration
from chuan.definitions.procedures.rules.national.deadline_text import (
    NotUnderstood,
    Understood,
    tally,
    understand,
)


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("5 Ngày làm việc", "5 ngày làm việc"),
        ("24 Giờ", "24 giờ làm việc"),
        ("02 tháng và 15 ngày làm việc", "2 tháng và 15 ngày làm việc"),
        ("0.5 Ngày làm việc", "0,5 ngày làm việc"),
        ("07  ngày.", "7 ngày"),
        ("12 Tháng", "12 tháng"),
        ("3 nga\u0300y", "3 ngày"),
    ],
)
def test_one_whole_length_is_understood(text: str, limit: str) -> None:
    meaning = understand(text)
    assert isinstance(meaning, Understood)
    assert meaning.limit is not None
    assert say_duration(meaning.limit) == limit


@pytest.mark.parametrize("text", ["", "  ", "Không quy định", "không quy định."])
def test_no_limit_stated_is_understood_and_promises_nothing(text: str) -> None:
    assert understand(text) == Understood(None)


@pytest.mark.parametrize(
    "text",
    [
        "15", "0", "24 giờ/07 ngày", "07 ngày làm việc hoặc 30 ngày làm việc", "3-5 ngày", "hàng năm", "TH",
        "Trong ngày", "Chưa xác định", "không", "Không quy định thời hạn giải quyết", "03 năm",
        "05 ngày làm việc, 03 ngày làm việc", "3 ngày và 5 ngày", "5 ngày làm việc; 2 tháng", "-5 ngày",
        "05 ngày làm việc kể từ ngày nhận đủ hồ sơ", "Trong thời hạn 05 ngày làm việc", "0.5 Tháng",
        "Bước 1: 5 ngày làm việc",
    ],
)  # fmt: skip
def test_everything_else_is_listed_and_not_guessed(text: str) -> None:
    assert understand(text) == NotUnderstood(text)


def test_texts_are_counted_and_each_other_one_is_listed_once() -> None:
    counted = tally(["5 ngày", "", "15", "hàng năm", "15", "5 ngày"])
    assert (counted.understood, counted.not_understood) == (3, ("15", "hàng năm"))
