"""The order of people says no more than the figures do."""

from __future__ import annotations

from decimal import Decimal

from chuan.readings.scores.rules.ranking import Stand, ranked


def stand(official: int, points: str, in_time: int, steps: int) -> Stand:
    return Stand(official, Decimal(points), in_time, steps, Decimal(50))


def test_people_who_cannot_be_told_apart_stand_in_one_group() -> None:
    found = ranked([stand(1, "96", 196, 200), stand(2, "95", 194, 200), stand(3, "60", 110, 200)], 30)
    assert [(one.official, one.group) for one in found] == [(1, 1), (2, 1), (3, 2)]


def test_few_cases_are_not_ranked_but_shown() -> None:
    found = ranked([stand(1, "90", 190, 200), stand(2, "99", 5, 5)], 30)
    assert [(one.official, one.group) for one in found] == [(1, 1), (2, 0)]
