"""A signal joins its open matter, opens one, or stays quiet; drafts stay within the rate for any office."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import Course
from chuan.events.corrections.rules.events import Case
from chuan.events.corrections.rules.noise import allowance
from chuan.events.corrections.rules.signals import ANSWERED, JOINS, KNOWN, OPENS, Spoken, answer
from chuan.events.corrections.rules.state import State

SPOKEN = Spoken(
    "late_cluster", "unit:4", "1", date(2026, 11, 9), date(2026, 11, 16), 40, 9, "≥ 8/40", "9 trong 40",
    ((1, "a"), (2, "b")),
)  # fmt: skip
ENDED = datetime(2026, 11, 12, 3, tzinfo=UTC)
KNOWS_ALL = (Case(Id(1), Id(5)), Case(Id(2), Id(6)))


def last(status: str, cases: tuple[Case, ...] = (), ended: datetime | None = None) -> State:
    return State(course=Course(status=status, ended=ended), cases=cases)


@pytest.mark.parametrize(
    ("before", "since", "what"),
    [
        (None, date(2026, 11, 9), OPENS),
        (last("open"), date(2026, 11, 9), JOINS),
        (last("open", KNOWS_ALL), date(2026, 11, 9), KNOWN),
        (last("refused", (), ENDED), date(2026, 11, 9), ANSWERED),
        (last("refused", (), ENDED), date(2026, 11, 12), OPENS),
        (last("done", KNOWS_ALL, ENDED), date(2026, 11, 16), ANSWERED),
    ],
)
def test_what_a_signal_does(before: State | None, since: date, what: str) -> None:
    assert answer(replace(SPOKEN, since=since), before) == what


def test_the_worst_is_the_one_with_more_found_then_with_the_greater_share() -> None:
    few, dense = replace(SPOKEN, found=3), replace(SPOKEN, sample=10)
    assert sorted([few, SPOKEN, dense], key=lambda one: one.weight) == [few, SPOKEN, dense]


@given(officials=st.integers(1, 5000))
def test_no_office_ever_has_more_than_the_rate(officials: int) -> None:
    days, drafts = allowance(officials, 3)
    assert drafts >= 1
    assert drafts * 100 * 7 <= 3 * officials * days


def test_a_small_office_waits_some_weeks_for_one() -> None:
    assert (allowance(12, 3), allowance(100, 3), allowance(70, 3)) == ((21, 1), (7, 3), (7, 2))
