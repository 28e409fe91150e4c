"""One scheme of one use a day, by a decision, within the scheme's own days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chuan.base.kernel.period import Period
from chuan.base.kernel.reason import say
from chuan.definitions.schemes.rules.choice import Choice, choice_faults
from chuan.definitions.schemes.rules.words import WORDS

VALID = Period(date(2026, 1, 1))
FIRST = Choice(1, 7, "a", "score", date(2026, 1, 1), date(2026, 7, 1), "12/QĐ-TT")
SECOND = Choice(2, 7, "b", "score", date(2026, 7, 1), None, "45/QĐ-TT")


def keys(wanted: Choice) -> list[str]:
    return [one.reason.key for one in choice_faults(wanted, "Thang B", VALID, [(FIRST, "Thang A")])]


def test_one_after_the_other_is_well() -> None:
    assert keys(SECOND) == []


def test_two_on_one_day_are_refused_with_the_other_ones_decision() -> None:
    (found,) = choice_faults(replace(SECOND, since=date(2026, 6, 30)), "Thang B", VALID, [(FIRST, "Thang A")])
    assert "12/QĐ-TT" in say(found.reason, WORDS)
    assert "Thang A" in say(found.reason, WORDS)


def test_a_score_and_a_grade_stand_side_by_side() -> None:
    assert keys(replace(SECOND, since=date(2026, 6, 1), use="grade")) == []


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"document": " "}, "schemes.choice_document"),
        ({"since": date(2025, 12, 31), "until": date(2026, 1, 1)}, "schemes.choice_outside"),
    ],
)
def test_no_decision_or_other_days_are_refused(change: dict[str, object], key: str) -> None:
    assert keys(replace(SECOND, **change)) == [key]  # type: ignore[arg-type]  # fields by name
