"""A week belongs to the month of its last working day; no week is lost and none counted twice."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.spans import MONTH, QUARTER, WEEK, YEAR, Span
from chuan.readings.scores.rules.weeks import month_of, parts_of, weeks_of

_OFF = {(1, 1), (4, 30), (5, 1)}
YEAR_2026 = Span(YEAR, 2026, 1)


def works(day: date) -> bool:
    return day.weekday() < 5 and (day.month, day.day) not in _OFF


def test_2026_has_53_weeks_and_all_belong_to_it() -> None:
    assert [week.code for week in weeks_of(YEAR_2026, works)] == [
        f"2026-W{number:02}" for number in range(1, 54)
    ]


@pytest.mark.parametrize(("week", "month"), [(5, 1), (14, 4), (18, 4), (31, 7), (53, 12)])
def test_the_last_working_day_decides(week: int, month: int) -> None:
    assert month_of(Span(WEEK, 2026, week), works) == Span(MONTH, 2026, month)


def test_a_week_with_a_saturday_worked_goes_by_that_saturday() -> None:
    saturday = date(2026, 8, 1)
    assert month_of(Span(WEEK, 2026, 31), lambda day: day == saturday or works(day)).number == 8


def test_a_week_without_work_goes_by_its_thursday() -> None:
    assert month_of(Span(WEEK, 2026, 53), lambda _: False) == Span(MONTH, 2026, 12)


@given(st.integers(2020, 2040), st.sets(st.dates(date(2019, 12, 1), date(2041, 1, 31)), max_size=40))
def test_every_week_belongs_to_one_month_and_one_year(year: int, off: set[date]) -> None:
    def open_on(day: date) -> bool:
        return day not in off and day.weekday() < 5

    whole = weeks_of(Span(YEAR, year, 1), open_on)
    months = [week for number in range(1, 13) for week in weeks_of(Span(MONTH, year, number), open_on)]
    assert list(whole) == months
    assert weeks_of(Span(YEAR, year + 1, 1), open_on)[0].period.since == whole[-1].period.until


def test_a_year_is_its_months_and_a_quarter_its_three() -> None:
    assert [one.code for one in parts_of(Span(QUARTER, 2026, 4), "month", works)] == [
        "2026-10",
        "2026-11",
        "2026-12",
    ]
    assert len(parts_of(YEAR_2026, "month", works)) == 12
