"""The first day of a week, month, quarter or year to come, whatever kind a scheme scores."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chuan.definitions.schemes.imports.schemes import shipped
from chuan.definitions.schemes.rules.starting import early, following

WEEKLY = shipped()["trung-tam-tuan"]
TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("periods", "first"),
    [
        (("week",), date(2026, 11, 23)),
        (("month", "quarter"), date(2026, 12, 1)),
        (("quarter", "year"), date(2027, 1, 1)),
        (("year",), date(2027, 1, 1)),
    ],
)
def test_the_next_period_of_the_shortest_kind(periods: tuple[str, ...], first: date) -> None:
    scheme = replace(WEEKLY, periods=periods)
    assert following(scheme, TODAY) == first
    assert early(scheme, first, TODAY, "since") is None
    assert early(scheme, first, first, "since") is not None
