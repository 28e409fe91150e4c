"""Two stretches of days of one measure, as the before/after test takes them: what was wrong, among how many."""

from __future__ import annotations

from collections.abc import Sequence

from chuan.base.kernel.period import Period
from chuan.definitions.schemes.rules.effectiveness import Side
from chuan.readings.measures.queries.measuring import Of, measures
from chuan.readings.measures.rules.measured import Measured


def measured(of: Of, key: str, periods: Sequence[Period]) -> tuple[Side, Side]:
    """The two sides of one measure, before and after; one statement."""
    before, after = (_side(one) for one in measures(of, (key,), periods)[key])
    return before, after


def _side(found: Measured) -> Side:
    assert found.period.until is not None
    return Side(found.period.since, found.period.until, found.wrong, found.whole, found.values)
