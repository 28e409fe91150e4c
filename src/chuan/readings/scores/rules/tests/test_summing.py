"""A month is its weeks, a year its months; who was away is left out and does not count as nothing."""

from __future__ import annotations

from chuan.base.kernel.spans import MONTH, WEEK, Span
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.readings.scores.rules.scoring import score
from chuan.readings.scores.rules.summing import summed
from chuan.readings.scores.rules.tests.strategies import fact, facts

WEEKLY = shipped()["trung-tam-tuan"]
NOVEMBER = Span(MONTH, 2026, 11)
PRESENT = (5, 0, 3, 5)
WEEKS = [
    score(WEEKLY, Span(WEEK, 2026, 45 + nth), facts(fact("note_plus", nth), present=present))
    for nth, present in enumerate(PRESENT)
]


def test_a_month_is_the_sum_of_its_rated_weeks() -> None:
    month = summed(WEEKLY, NOVEMBER, WEEKS, facts(present=13))
    assert month.total == sum(week.total for week in WEEKS if week.total is not None)
    assert [line.act for line in month.lines] == ["sheet:2026-W45", "sheet:2026-W47", "sheet:2026-W48"]
    assert (month.present, month.working, month.rated) == (13, 20, 3)


def test_who_was_away_all_month_is_not_rated() -> None:
    month = summed(WEEKLY, NOVEMBER, [WEEKS[1]], facts(present=0))
    assert month.total is None
    assert month.why is not None
    assert month.why.key == "scores.unrated"


def test_the_mean_of_a_year_does_not_punish_leave() -> None:
    month = summed(WEEKLY, NOVEMBER, WEEKS, facts(present=13))
    assert month.mean == 99
