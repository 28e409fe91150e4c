"""How long a certificate holds, and when a class gives one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal
from chuan.events.training.rules import certificate as c
from chuan.events.training.rules import held_events as h
from chuan.events.training.rules.lesson import CLOSED, State, Turn

DAY = date(2026, 11, 23)
PASSED = Turn(Id(1), Id(5), "qr", passed=True)
CLASS = State(competence="NL-HT", status=CLOSED, turns=(PASSED,))


@pytest.mark.parametrize(
    ("since", "months", "until"),
    [
        (DAY, 24, date(2028, 11, 23)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (DAY, 0, None),
    ],
)
def test_it_holds_so_many_months(since: date, months: int, until: date | None) -> None:
    assert c.ends(since, months) == until


def test_it_holds_until_the_day_before_it_ends_and_not_once_revoked() -> None:
    state = c.State(1, Id(1), "NL-HT", DAY, date(2027, 1, 1))
    assert [state.holds(day) for day in (date(2026, 11, 22), DAY, date(2027, 1, 1))] == [False, True, False]
    assert not replace(state, revoked=DAY).holds(DAY)


@pytest.mark.parametrize(
    ("lesson", "key"),
    [
        (replace(CLASS, competence=""), "training.gives_none"),
        (replace(CLASS, status="open"), "training.not_passed"),
        (replace(CLASS, turns=(replace(PASSED, passed=None),)), "training.not_passed"),
    ],
)
def test_a_class_gives_none_before_it_was_passed(lesson: State, key: str) -> None:
    refused = c.of_class(lesson, Id(1))
    assert refused is not None
    assert refused.reason.key == key
    assert c.of_class(CLASS, Id(1)) is None


def test_one_from_outside_needs_its_paper() -> None:
    refused = c.award(h.Awarded(1, Id(1), "NL-HT", DAY))
    assert isinstance(refused, Refusal)
    assert refused.reason.key == "training.no_evidence"
