"""Three verdicts from two windows: proven, not so, and too few dossiers with the day to look again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuan.base.kernel.reason import say
from chuan.definitions.schemes.rules.effectiveness import (
    EFFECTIVE,
    INEFFECTIVE,
    UNKNOWN,
    Side,
    Standard,
    judge,
)
from chuan.definitions.schemes.rules.words import WORDS

STANDARD = Standard(Fraction(1, 20), 30, Fraction(1, 2), Fraction(4, 5), 150)
TODAY = date(2026, 11, 22)
BEFORE = Side(date(2026, 7, 1), date(2026, 8, 1), 28, 70)
STARTED = date(2026, 9, 1)


def after(found: int, whole: int, since: date = STARTED) -> Side:
    return Side(since, TODAY, found, whole)


def test_far_fewer_late_ones_prove_it_and_say_how() -> None:
    found = judge(BEFORE, after(5, 80), TODAY, STANDARD)
    assert (found.kind, found.test, found.again) == (EFFECTIVE, "fisher", None)
    said = say(found.sentence, WORDS)
    assert "28 trên 70 (40%)" in said
    assert "5 trên 80 (6,25%)" in said


def test_as_many_as_before_refuse_it() -> None:
    found = judge(BEFORE, after(30, 80), TODAY, STANDARD)
    assert (found.kind, found.again) == (INEFFECTIVE, None)


def test_more_than_before_is_said_to_be_worse() -> None:
    found = judge(BEFORE, after(55, 80), TODAY, STANDARD)
    assert (found.kind, found.sentence.key) == (INEFFECTIVE, "schemes.worse_fisher")


@settings(max_examples=30)
@given(found=st.integers(0, 5), months=st.integers(1, 12))
def test_five_dossiers_a_month_never_prove(found: int, months: int) -> None:
    """However long it is waited for: the window ends before they are enough."""
    whole = min(5 * months, 5 * STANDARD.window // 30)
    side = after(min(found, whole), whole, TODAY - timedelta(days=30 * months))
    verdict = judge(BEFORE, side, TODAY, STANDARD)
    assert verdict.kind == UNKNOWN


def test_too_few_say_when_it_is_looked_at_again() -> None:
    """45 in 82 days: by that pace the missing ones are there on the day named."""
    found = judge(BEFORE, after(12, 45), TODAY, STANDARD)
    assert found.kind == UNKNOWN
    assert found.need > 45
    assert found.again == TODAY + timedelta(days=-(-(found.need - 45) * 82 // 45))
    assert f"{found.again:%d/%m/%Y}" in say(found.sentence, WORDS)


def test_after_the_window_it_is_not_waited_for_any_longer() -> None:
    found = judge(BEFORE, after(1, 20, TODAY - timedelta(days=200)), TODAY, STANDARD)
    assert (found.kind, found.again, found.sentence.key) == (UNKNOWN, None, "schemes.unknown_for_ever")


def test_a_small_sample_before_can_never_be_compared() -> None:
    found = judge(replace(BEFORE, found=4, whole=6), after(0, 300), TODAY, STANDARD)
    assert (found.kind, found.again, found.sentence.key) == (UNKNOWN, None, "schemes.unknown_before")


@pytest.mark.parametrize(("hours", "kind"), [(2, EFFECTIVE), (8, INEFFECTIVE), (12, INEFFECTIVE)])
def test_working_hours_are_compared_by_their_ranks(hours: int, kind: str) -> None:
    slow = Side(BEFORE.since, BEFORE.until, 0, 40, tuple(range(400, 560, 4)))
    quick = Side(STARTED, TODAY, 0, 40, tuple(hours * 60 + minute for minute in range(-80, 80, 4)))
    found = judge(slow, quick, TODAY, STANDARD)
    assert (found.kind, found.test) == (kind, "ranks")
    assert "giờ" in say(found.sentence, WORDS)
