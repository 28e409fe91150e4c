"""The year of a grading scheme is the mean of its graded quarters, and its lines add up."""

from __future__ import annotations

from decimal import Decimal

from chuan.base.kernel.spans import QUARTER, YEAR, Span
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.readings.scores.rules.averaging import averaged
from chuan.readings.scores.rules.facts import Facts, Person
from chuan.readings.scores.rules.sheet import Sheet
from chuan.readings.scores.rules.weeks import parts_of

DECREE = shipped()["nghi-dinh-335-2025"]
WHOLE = Span(YEAR, 2026, 1)


def year(*totals: str, present: int = 240) -> Sheet:
    """``""``: a quarter that is not graded."""
    below = [
        Sheet(1, DECREE.key, f"2026-Q{nth}", Decimal(total) if total else None, grade="x" if total else "")
        for nth, total in enumerate(totals, start=1)
    ]
    return averaged(DECREE, WHOLE, below, Facts(Person(1, 250, present)))


def test_the_mean_of_three_quarters_adds_up_and_is_graded() -> None:
    found = year("90", "91", "", "89.99")
    assert (found.total, found.grade) == (Decimal("90.33"), "xuat-sac")
    assert sum(one.points for one in found.lines) == found.total
    assert len(found.parts) == 3


def test_one_graded_quarter_is_too_few_and_nobody_away_all_year_is_graded() -> None:
    few, away = year("95", "", "", ""), year("95", "95", present=0)
    assert (few.total, away.total) == (None, None)
    assert few.why is not None
    assert away.why is not None
    assert (few.why.key, away.why.key) == ("scores.few_parts", "scores.unrated")


def test_a_year_has_four_quarters() -> None:
    assert parts_of(WHOLE, QUARTER, lambda _: True) == tuple(Span(QUARTER, 2026, n) for n in (1, 2, 3, 4))
