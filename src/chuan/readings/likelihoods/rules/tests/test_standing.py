"""The written level and today's side by side: higher, lower, the same, too few, typed."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.base.kernel.period import Period
from chuan.events.risks.imports.scales import scales
from chuan.events.risks.rules.tests.world import reading
from chuan.readings.likelihoods.rules.standing import Standing, read_off
from chuan.readings.measures.rules.measured import counted

PERIOD = Period(date(2026, 8, 24), date(2026, 11, 23))


@pytest.mark.parametrize(
    ("today", "way", "level", "above"),
    [(4, "higher", 16, True), (2, "same", 8, False), (1, "lower", 4, False), (0, "few", 8, False)],
)
def test_today_stands_beside_what_was_written(today: int, way: str, level: int, above: bool) -> None:  # noqa: FBT001  # a table's column
    here = Standing("risk", 4, 2, 9, reading(today))
    assert (here.way, here.level, here.above, here.before) == (way, level, above, 8)
    assert here.rose == above


def test_what_is_typed_stays_as_it_was_written() -> None:
    here = Standing("risk", 4, 3, 9)
    assert (here.way, here.level, here.above, here.rose) == ("typed", 12, True, False)
    assert not Standing("opportunity", 5, 5, 9).above


def test_of_a_risk_the_wrong_ones_are_counted_of_an_opportunity_the_right_ones() -> None:
    on_time, online = counted("on_time", PERIOD, 90, 100), counted("online", PERIOD, 30, 100)
    wrong, right = read_off("risk", on_time, scales(), 30), read_off("opportunity", online, scales(), 30)
    assert (wrong.found, wrong.level, right.found, right.level) == (10, 4, 30, 5)


def test_few_dossiers_give_no_level() -> None:
    assert read_off("risk", counted("late", PERIOD, 20, 29), scales(), 30).level == 0
