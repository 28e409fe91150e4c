"""Figures are exact, say nothing of nothing, and are compared unrounded."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.period import Period
from chuan.readings.measures.rules.measured import counted, place, quarters, reached, shown, spread, year_of

YEAR = year_of(2026)


def test_a_share_is_exact_and_shown_with_two_decimals() -> None:
    found = counted("on_time", YEAR, 157, 281)
    assert found.value == Fraction(15700, 281)
    assert found.shown == "55,87"


def test_nothing_counted_has_no_value() -> None:
    assert (counted("late", YEAR, 0, 0).value, counted("late", YEAR, 0, 0).shown) == (None, "")
    assert spread("hours_median", YEAR, ()).value is None


def test_the_median_is_the_time_of_a_real_dossier() -> None:
    found = spread("hours_median", YEAR, [600, 60, 120, 90])
    assert (found.value, found.part, found.whole) == (Fraction(3, 2), 2, 4)
    assert found.values == (60, 90, 120, 600)


def test_nine_in_ten_stay_within_the_ninetieth() -> None:
    found = spread("hours_ninetieth", YEAR, [minutes * 60 for minutes in range(1, 11)])
    assert (found.value, found.part) == (Fraction(9), 1)


@given(count=st.integers(1, 500), percent=st.integers(1, 100))
def test_the_place_is_the_first_with_enough_at_or_below(count: int, percent: int) -> None:
    found = place(count, percent)
    assert (found + 1) * 100 >= count * percent > found * 100


def test_a_target_is_compared_with_the_exact_value() -> None:
    almost = Fraction(94_999, 1000)
    assert shown(almost) == "95"
    assert not reached("on_time", almost, Fraction(95))
    assert reached("late", Fraction(5), Fraction(5))
    assert not reached("late", Fraction(501, 100), Fraction(5))


@pytest.mark.parametrize(
    ("value", "text"),
    [(Fraction(8), "8"), (Fraction(1, 3), "0,33"), (Fraction(100), "100"), (Fraction(1, 2), "0,5")],
)
def test_values_read_as_vietnamese(value: Fraction, text: str) -> None:
    assert shown(value) == text


def test_quarters_fill_the_year_without_overlap() -> None:
    found = quarters(2026)
    assert (found[0].since, found[-1].until) == (date(2026, 1, 1), date(2027, 1, 1))
    assert all(one.until == after.since for one, after in pairwise(found))
    assert found[3] == Period(date(2026, 10, 1), date(2027, 1, 1))
