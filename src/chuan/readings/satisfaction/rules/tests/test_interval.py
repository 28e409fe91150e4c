"""The interval of a share, and what may be said from it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.readings.satisfaction.rules.figures import Group, silent
from chuan.readings.satisfaction.rules.interval import interval

KNOWN = (
    (0, 0, 0.0, 100.0),
    (0, 10, 0.0, 30.8),
    (10, 10, 69.2, 100.0),
    (8, 10, 44.4, 97.5),
    (90, 100, 82.4, 95.1),
)


@pytest.mark.parametrize(("part", "whole", "low", "high"), KNOWN)
def test_published_values(part: int, whole: int, low: float, high: float) -> None:
    assert interval(part, whole) == (low, high)


@given(st.integers(1, 500).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_it_holds_the_share_and_narrows_with_more_answers(case: tuple[int, int]) -> None:
    part, whole = case
    low, high = interval(part, whole)
    assert low - 0.05 <= 100 * part / whole <= high + 0.05
    wide = interval(part * 10, whole * 10)
    assert wide[1] - wide[0] <= high - low


def group(name: str, asked: int, answers: int) -> Group:
    return Group("procedure", name, name, asked, answers, answers, 0)


def test_who_answers_surely_less_than_the_rest_is_named() -> None:
    groups = (group("khai sinh", 200, 120), group("đất đai", 100, 10), group("ít", 3, 0))
    assert [one.key for one in silent(groups)] == ["đất đai"]
    assert silent(groups[:1]) == ()
