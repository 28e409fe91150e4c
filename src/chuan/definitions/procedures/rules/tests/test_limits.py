"""Limits as people say them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.procedures.rules.definition import Limit
from chuan.definitions.procedures.rules.limits import say_limit

NO_DAYS = Duration((Part(Decimal(0), Unit.WORKING_DAY),))
TWO_DAYS = Duration((Part(Decimal(2), Unit.WORKING_DAY),))


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (None, "chưa có thời hạn"),
        (Limit(TWO_DAYS), "2 ngày làm việc"),
        (Limit(NO_DAYS, ("same-day",)), "trong ngày"),
        (
            Limit(NO_DAYS, ("cut-off-15", "same-day")),
            "trong ngày; nhận sau 15:00 thì ngày làm việc tiếp theo",
        ),
        (
            Limit(TWO_DAYS, ("cut-off-15",)),
            "2 ngày làm việc; nhận sau 15:00 thì tính từ ngày làm việc tiếp theo",
        ),
        (Limit(TWO_DAYS, ("first-day-counted",)), "2 ngày làm việc; tính cả ngày nhận"),
    ],
)
def test_a_limit_is_said_in_plain_words(limit: Limit | None, words: str) -> None:
    assert say_limit(limit) == words
