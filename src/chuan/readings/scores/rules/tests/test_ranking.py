"""The order of people says no more than the figures do."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chuan.readings.scores.rules.intervals import exact_interval
from chuan.readings.scores.rules.ranking import Stand, ranked


@pytest.mark.parametrize(
    ("found", "sample", "low", "high"),
    [(0, 10, 0.0, 0.3085), (10, 10, 0.6915, 1.0), (8, 10, 0.4439, 0.9748), (95, 100, 0.8872, 0.9836)],
)
def test_the_interval_is_that_of_clopper_and_pearson(
    found: int, sample: int, low: float, high: float
) -> None:
    assert exact_interval(found, sample) == pytest.approx((low, high), abs=5e-4)


def test_nothing_counted_says_nothing() -> None:
    assert exact_interval(0, 0) == (0.0, 1.0)


def stand(official: int, points: str, in_time: int, steps: int) -> Stand:
    return Stand(official, Decimal(points), in_time, steps, Decimal(50))


def test_people_who_cannot_be_told_apart_stand_in_one_group() -> None:
    found = ranked([stand(1, "96", 196, 200), stand(2, "95", 194, 200), stand(3, "60", 110, 200)], 30)
    assert [(one.official, one.group) for one in found] == [(1, 1), (2, 1), (3, 2)]


def test_few_cases_are_not_ranked_but_shown() -> None:
    found = ranked([stand(1, "90", 190, 200), stand(2, "99", 5, 5)], 30)
    assert [(one.official, one.group) for one in found] == [(1, 1), (2, 0)]
