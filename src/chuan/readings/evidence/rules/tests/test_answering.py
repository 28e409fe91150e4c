"""What a figure says to a clause: a gap only where something is expected, nothing of nothing."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from chuan.base.kernel.period import Period
from chuan.readings.evidence.rules.answering import (
    CONFORM,
    GAP,
    NOTHING,
    SHOWN,
    objectives_year,
    of_count,
    of_measure,
)
from chuan.readings.measures.rules.measured import counted, year_of

YEAR = year_of(2026)


@pytest.mark.parametrize(
    ("key", "part", "whole", "verdict"),
    [
        ("originals", 0, 12, CONFORM), ("originals", 1, 12, GAP), ("originals", 0, 0, NOTHING),
        ("published", 18, 18, CONFORM), ("published", 0, 0, GAP), ("nonconformities", 4, 4, SHOWN),
    ],
)  # fmt: skip
def test_a_count_conforms_by_what_is_expected_of_it(key: str, part: int, whole: int, verdict: str) -> None:
    assert of_count(key, part, whole).verdict == verdict


def test_a_measure_is_judged_by_the_target_the_agency_approved() -> None:
    found = counted("on_time", YEAR, 157, 281)
    verdicts = [of_measure(found, target).verdict for target in (None, Fraction(55), Fraction(98))]
    assert verdicts == [SHOWN, CONFORM, GAP]
    assert of_measure(found, None).value == "55,87%"


def test_without_a_target_what_must_never_happen_is_a_gap_and_nothing_is_nothing() -> None:
    assert of_measure(counted("late_silent", YEAR, 1, 281), None).verdict == GAP
    assert of_measure(counted("late_silent", YEAR, 0, 281), None).verdict == CONFORM
    assert of_measure(counted("late_silent", YEAR, 0, 0), None).verdict == NOTHING


@pytest.mark.parametrize(
    ("since", "until", "year"),
    [
        (date(2025, 11, 24), date(2026, 11, 24), 2026),
        (date(2026, 1, 1), date(2027, 1, 1), 2026),
        (date(2026, 1, 1), None, 2026),
    ],
)
def test_twelve_months_up_to_today_have_this_years_objectives(
    since: date, until: date | None, year: int
) -> None:
    assert objectives_year(Period(since, until)) == year
