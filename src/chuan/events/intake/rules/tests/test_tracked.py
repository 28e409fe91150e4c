"""A dossier of a ministry's system: told once, moved forward, contradicted where what is told cannot be."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.intake.rules import statuses as s
from chuan.events.intake.rules.tracked import events as e
from chuan.events.intake.rules.tracked.decide import fault_of, hear
from chuan.events.intake.rules.tracked.state import State, evolve

DAY = timedelta(days=1)
FIRST = datetime(2026, 11, 2, 9, 0, tzinfo=VIETNAM)
NOW = FIRST + 20 * DAY
TOLD = e.Told(s.RECEIVED, FIRST + DAY, FIRST + 9 * DAY)
REPORT = e.Tracked("H49.002-261102-150042", "ho-tich", "1.001193", FIRST, Id(1), Id(2), Id(3), TOLD)


def heard(state: State, *reports: e.Tracked) -> State:
    for report in reports:
        events = hear(state, report, NOW)
        assert not isinstance(events, Refusal), events.reason.key
        for event in events:
            state = evolve(state, Happened(event, NOW))
    return state


def saying(**changes: Any) -> e.Tracked:
    return replace(REPORT, told=replace(TOLD, **changes))


def test_the_same_report_again_is_nothing_new() -> None:
    assert hear(heard(State(), REPORT), REPORT, NOW) == ()


def test_a_date_left_out_is_not_withdrawn() -> None:
    known = heard(State(), REPORT)
    assert hear(known, saying(received=None, promised=None), NOW) == ()
    assert heard(known, saying(status=s.IN_WORK, promised=None)).told.promised == TOLD.promised


@pytest.mark.parametrize(
    ("status", "fault"),
    [
        (s.REGISTERED, "intake.backwards"),
        (s.NOT_RECEIVED, "intake.backwards"),
        (s.DONE, "intake.no_end"),
    ],
)
def test_what_cannot_follow_is_kept_once_and_not_applied(status: int, fault: str) -> None:
    before = heard(State(), REPORT)
    after = heard(before, saying(status=status))
    assert (after.told, after.fault) == (before.told, fault)
    assert hear(after, saying(status=status), NOW) == ()


def test_another_matter_under_the_same_code_is_contradicted() -> None:
    after = heard(State(), REPORT, replace(REPORT, procedure="2.000635"))
    assert (after.procedure, after.fault) == ("1.001193", "intake.other_matter")


def test_the_next_report_that_can_be_clears_the_contradiction() -> None:
    after = heard(State(), REPORT, saying(status=s.REGISTERED), saying(status=s.IN_WORK))
    assert (after.told.status, after.fault, after.contradicted) == (s.IN_WORK, "", None)


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        (e.Told(s.RECEIVED, FIRST - DAY), "intake.before_submission"),
        (e.Told(s.RECEIVED, FIRST + 3 * DAY, FIRST + DAY), "intake.before_reception"),
        (e.Told(s.DONE, FIRST, None, FIRST + 30 * DAY), "intake.told_future"),
        (e.Told(s.RETURNED, FIRST, None, FIRST + 3 * DAY, FIRST + 2 * DAY), "intake.before_end"),
        (e.Told(s.DONE, FIRST), "intake.no_end"),
        (e.Told(s.RECEIVED, FIRST.replace(hour=0)), ""),  # a bare day is not before an hour of that day
    ],
)
def test_dates_that_cannot_be(told: e.Told, fault: str) -> None:
    assert fault_of(FIRST, told, NOW) == fault


def test_a_first_report_that_cannot_be_is_refused() -> None:
    answer = hear(State(), saying(received=FIRST - DAY), NOW)
    assert isinstance(answer, Refusal)


@given(st.lists(st.sampled_from(sorted(s.STATUSES)), max_size=30))
def test_no_chain_of_reports_leaves_an_end(told: list[int]) -> None:
    now, ended = s.REGISTERED, False
    for then in told:
        if s.may_follow(now, then):
            assert not ended or then in {now, s.RETURNED}
            now, ended = then, then in s.ENDED
