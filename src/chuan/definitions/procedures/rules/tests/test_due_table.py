"""The table says of every minute what the count itself says."""

from __future__ import annotations

from datetime import datetime
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.definitions.calendars.imports.national import national
from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.duration import Duration, parse_duration
from chuan.definitions.calendars.rules.worktime import minute_of, moment_at
from chuan.definitions.procedures.rules.due_table import read, table

FRIDAY = minute_of(datetime.fromisoformat("2026-11-20T00:00+07:00"))
THREE_DAYS = range(FRIDAY, FRIDAY + 3 * 24 * 60)


@given(st.lists(st.integers(0, 3), min_size=1, max_size=60))
def test_any_count_that_never_falls(steps: list[int]) -> None:
    due = list(accumulate(steps))
    runs = table(due.__getitem__, 0, len(due) - 1)
    assert [read(runs, minute) for minute in range(len(due))] == due


@pytest.mark.parametrize(
    ("limit", "rules", "most"),
    [
        ("4 giờ", (), 20),
        ("0,5 ngày làm việc", (), 20),
        ("3 ngày làm việc", ("end-at-closing",), 5),
        ("1 ngày làm việc", ("cut-off-15", "end-at-closing"), 5),
        ("1 ngày làm việc", ("same-day",), 5),
    ],
)
def test_every_minute_of_three_days_over_a_weekend(limit: str, rules: tuple[str, ...], most: int) -> None:
    duration = parse_duration(limit)
    assert isinstance(duration, Duration), duration

    def count(minute: int) -> int:
        return minute_of(due_at(national(), moment_at(minute), duration, rules))

    runs = table(count, THREE_DAYS[0], THREE_DAYS[-1])
    assert [read(runs, minute) for minute in THREE_DAYS] == [count(minute) for minute in THREE_DAYS]
    assert len(runs) <= most


def test_before_the_first_minute_nothing_is_known() -> None:
    with pytest.raises(ValueError, match="4"):
        read(table(lambda minute: minute, 5, 9), 4)
