"""Half-open periods of days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.period import Period

BEGIN = date(2026, 1, 1)
DAYS = st.integers(0, 30)
PERIODS = st.builds(
    lambda since, long: Period(
        BEGIN + timedelta(since), None if long is None else BEGIN + timedelta(since + long)
    ),
    DAYS,
    st.none() | DAYS,
)


def held(period: Period) -> set[int]:
    return {n for n in range(100) if period.holds(BEGIN + timedelta(n))}


@given(PERIODS, PERIODS)
def test_periods_overlap_where_a_day_is_in_both(one: Period, other: Period) -> None:
    """Empty periods hold no day; they are told apart by their edges only."""
    if held(one) and held(other):
        assert one.overlaps(other) == other.overlaps(one) == bool(held(one) & held(other))


@given(PERIODS)
def test_the_last_day_is_outside(period: Period) -> None:
    assert period.until is None or not period.holds(period.until)
    assert period.until == period.since or period.holds(period.since)


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="ends"):
        Period(BEGIN, BEGIN - timedelta(1))
