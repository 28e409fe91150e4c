"""A figure is judged on its exact value; few dossiers show no trend; the sentence carries its numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.reason import say
from chuan.readings.measures.rules.judging import (
    BETTER,
    MISSED,
    REACHED,
    SAME,
    UNKNOWN,
    WORSE,
    judge,
    short_of,
)
from chuan.readings.measures.rules.measured import counted, spread, year_of
from chuan.readings.measures.rules.registry import MEASURES, Measure
from chuan.readings.measures.rules.words import WORDS

YEAR = year_of(2026)


def said(key: str, part: int, whole: int, target: int) -> str:
    return say(judge(counted(key, YEAR, part, whole), Fraction(target)).sentence, WORDS)


def test_it_says_how_many_are_missing() -> None:
    assert said("on_time", 47, 50, 95) == "47 trên 50, còn thiếu 1 mới đạt chỉ tiêu 95%."
    assert said("late", 5, 50, 5) == "5 trên 50, nhiều hơn 3 so với chỉ tiêu 5%."
    assert said("on_time", 48, 50, 95) == "48 trên 50, đạt chỉ tiêu 95%."
    assert said("on_time", 0, 0, 95) == "Chưa có hồ sơ nào để tính."


def test_times_a_hundred_are_told_as_times() -> None:
    told = "18 lượt trên 200 hồ sơ, nhiều hơn 8 so với chỉ tiêu 5 lượt trên 100 hồ sơ."
    assert said("supplements", 18, 200, 5) == told
    assert said("supplements", 8, 200, 5) == "8 lượt trên 200 hồ sơ, đạt chỉ tiêu 5 lượt trên 100 hồ sơ."


@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda one: one.key)
def test_every_measure_is_told_in_both_languages(measure: Measure) -> None:
    for reason in (measure.name, measure.part, measure.whole):
        assert say(reason, WORDS, "vi") != say(reason, WORDS, "en")
    assert say(measure.worth("8"), WORDS).startswith("8")
    for target in (Fraction(-1), Fraction(10**6)):
        assert say(judge(counted(measure.key, YEAR, 1, 2), target).sentence, WORDS, "en")


def test_hours_say_how_many_took_longer() -> None:
    found = judge(spread("hours_median", YEAR, [60, 600, 900]), Fraction(8))
    assert found.verdict == MISSED
    assert say(found.sentence, WORDS) == "3 hồ sơ, 10 giờ làm việc, vượt chỉ tiêu 8; 1 hồ sơ còn lâu hơn thế."


@pytest.mark.parametrize(
    ("key", "now", "before", "trend"),
    [
        ("on_time", 45, 40, BETTER),
        ("on_time", 40, 45, WORSE),
        ("late", 40, 45, BETTER),
        ("late", 45, 45, SAME),
    ],
)
def test_better_is_better_for_the_people(key: str, now: int, before: int, trend: str) -> None:
    assert judge(counted(key, YEAR, now, 50), Fraction(0), counted(key, YEAR, before, 50)).trend == trend


def test_five_dossiers_show_no_trend() -> None:
    assert judge(counted("late", YEAR, 0, 5), Fraction(0), counted("late", YEAR, 5, 5)).trend == UNKNOWN
    assert judge(counted("late", YEAR, 0, 50), Fraction(0)).trend == UNKNOWN


@given(part=st.integers(0, 300), whole=st.integers(1, 300), target=st.integers(0, 100))
def test_nothing_is_missing_exactly_where_the_target_is_reached(part: int, whole: int, target: int) -> None:
    for key in ("on_time", "late"):
        found = counted(key, YEAR, min(part, whole), whole)
        assert (short_of(found, Fraction(target)) == 0) == (judge(found, Fraction(target)).verdict == REACHED)
