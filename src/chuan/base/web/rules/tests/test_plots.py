"""Scales, marks, broken lines and trapezia lie inside their pictures."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.base.web.rules import plots
from chuan.base.web.rules.months import months


@pytest.mark.parametrize("values", [[], [None], [3.0], [5, 5, 5], [None, 1, None, None, 90, 40, None, 7]])
def test_a_line_stays_inside_and_leaves_nothing_out(values: list[float | None]) -> None:
    drawn = [point for run in plots.runs(values, 88, 20) for point in run]
    assert len(drawn) == sum(value is not None for value in values)
    assert all(0 <= x <= 88 and 0 <= y <= 20 for x, y in drawn)


@pytest.mark.parametrize(("low", "high"), [(0, 1), (0, 735), (77.5, 100), (99.2, 99.9), (3, 1000)])
def test_marks_are_few_and_within(low: float, high: float) -> None:
    found = plots.marks(low, high)
    assert 2 <= len(found) <= 7
    assert all(low - 1e-5 <= one <= high + 1e-5 for one in found)


def test_a_scale_turns_and_stops_at_its_edges() -> None:
    up = plots.Scale(0, 100, 300, 0)
    assert (up.at(0), up.at(50), up.at(120)) == (300, 150, 0)
    assert plots.Scale(5, 5, 10, 20).at(5) == 10


def test_each_step_of_a_funnel_ends_as_wide_as_the_next_begins() -> None:
    one, two = plots.narrowing([400, 100])
    assert one[0] == (0, 0)
    assert one[3][0] == two[0][0] == 37.5
    assert plots.narrowing([0]) == (((50, 0), (50, 0), (50, 10), (50, 10)),)
    assert plots.narrowing([]) == ()


def test_months_have_whole_weeks_and_every_day_once() -> None:
    found = months(date(2024, 1, 15), date(2024, 3, 1))
    assert [first for first, _ in found] == [date(2024, 1, 1), date(2024, 2, 1)]
    days = [day for _, weeks in found for week in weeks for day in week if day]
    assert (days[0], days[-1], len(days)) == (date(2024, 1, 15), date(2024, 2, 29), 46)
    assert all(len(week) == 7 for _, weeks in found for week in weeks)
