"""From how often in a hundred to a level; which scale, which line holds on a day."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from chuan.events.risks.imports.scales import read, scales, suggestions
from chuan.events.risks.rules.coded import TREATMENTS
from chuan.events.risks.rules.scale import Number, Scale, Scales

DAY = date(2026, 11, 22)
USUAL = Scale("usual", date(2026, 1, 1), tuple(map(Fraction, (1, 5, 10, 25))))


@pytest.mark.parametrize(
    ("found", "level"), [(0, 1), (1, 2), (4, 2), (5, 3), (10, 4), (24, 4), (25, 5), (99, 5)]
)
def test_a_share_has_its_level(found: int, level: int) -> None:
    assert USUAL.level(found, 100) == level


def test_the_newest_that_holds_counts_and_an_agency_may_have_its_own() -> None:
    later = Scale("later", date(2027, 1, 1), USUAL.steps)
    grave = Scale("grave", date(2026, 1, 1), USUAL.steps, ("late_silent",))
    lines = (Number(date(2026, 1, 1), 9), Number(date(2026, 6, 1), 6, ("H49.98",)))
    held = Scales((USUAL, later, grave), (), (), lines)
    assert [held.scale(key, DAY).key for key in ("late", "late_silent")] == ["usual", "grave"]
    assert held.scale("late", date(2027, 2, 1)).key == "later"
    assert (held.line(DAY, "H49.98"), held.line(DAY, "H49.99")) == (6, 9)


def test_what_ships_is_whole() -> None:
    shipped = scales()
    assert (shipped.few(DAY), shipped.window(DAY), shipped.line(DAY, "")) == (30, 90, 9)
    assert shipped.scale("late_silent", DAY).key == "grave"
    assert {one.kind for one in suggestions().values()} == set(TREATMENTS)


def test_steps_that_do_not_rise_are_refused() -> None:
    wrong = {
        "likelihood": {"x": {"value": "1; 5; 5; 9", "from": "2026-01-01"}},
        "window": {},
        "few": {},
        "line": {},
    }
    with pytest.raises(ValueError, match="x"):
        read(wrong)
