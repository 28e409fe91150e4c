"""Tracking numbers as typed or scanned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.refusal import Refusal
from chuan.events.post.rules.tracking import check_digit, read


@pytest.mark.parametrize("typed", ["CB123456785VN", "cb 1234 5678 5 vn", "CB.123456785-VN", "RR473124829GB"])
def test_a_number_however_it_is_written(typed: str) -> None:
    assert isinstance(read(typed), str)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "post.tracking_shape"),
        ("12345", "post.tracking_shape"),
        ("CB12345678VN", "post.tracking_shape"),
        ("CB123456784VN", "post.tracking_digit"),
    ],
)
def test_what_is_none_is_refused_in_words(typed: str, key: str) -> None:
    found = read(typed)
    assert isinstance(found, Refusal)
    assert found.reason.key == key


@given(st.text("0123456789", min_size=8, max_size=8), st.integers(0, 7), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(serial: str, place: int, by: int) -> None:
    wrong = serial[:place] + str((int(serial[place]) + by) % 10) + serial[place + 1 :]
    found, other = check_digit(serial), check_digit(wrong)
    assert found in range(10)
    assert found != other or {(11 - found) % 11, (11 - other) % 11} & {0, 1, 6, 11}
