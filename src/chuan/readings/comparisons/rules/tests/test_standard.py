"""Fair comparison: hard work is no fault, few dossiers give no rank, what cannot be told apart stands together."""

from __future__ import annotations

import pytest

from chuan.readings.comparisons.rules.funnel import beyond, limits
from chuan.readings.comparisons.rules.standard import Work, compared, rates

HARD, EASY = "dat-dai", "ho-tich"
MIXED = (
    Work(1, EASY, 900, 18), Work(1, HARD, 100, 20),
    Work(2, EASY, 100, 2), Work(2, HARD, 900, 180),
    Work(3, EASY, 500, 10), Work(3, HARD, 500, 250),
    Work(4, EASY, 8, 8),
)  # fmt: skip


def test_only_hard_work_is_no_fault() -> None:
    """Agency 2 is late five times as often as agency 1, and as often at each procedure."""
    found = {one.agency: one for one in compared(MIXED, 30)}
    assert (found[1].group, found[2].group, found[3].group) == (1, 1, 2)
    assert found[3].told_apart == 1
    assert found[1].ratio == pytest.approx(found[2].ratio, abs=0.12)


def test_few_dossiers_have_no_group_and_nothing_expected_no_ratio() -> None:
    last = compared(MIXED, 30)[-1]
    assert (last.agency, last.group, last.told_apart) == (4, 0, 0)
    (none,) = compared([Work(1, EASY, 100, 0)], 30)
    assert (none.ratio, none.group) == (None, 0)
    assert compared([], 30) == ()


def test_what_is_expected_adds_up_to_what_is_observed() -> None:
    found = compared(MIXED, 1)
    assert sum(one.expected for one in found) == pytest.approx(sum(one.late for one in found))
    assert rates(MIXED)[HARD] == pytest.approx(450 / 1500)


def test_the_funnel_is_wide_where_there_are_few() -> None:
    few, many = (limits(size, size / 10) for size in (50, 5000))
    assert few[0].high > many[0].high > 1 > many[0].low > few[0].low
    assert [beyond(1.05, many), beyond(1.1, many), beyond(1.3, many)] == ["", "95%", "99,8%"]
    assert limits(0, 0.0) == ()
