"""A submission: three answers, one supplement, an answer late where it came after its limit."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.intake.rules.submissions import decide as d
from chuan.events.intake.rules.submissions import events as e
from chuan.events.intake.rules.submissions.state import State, evolve

CAME = datetime(2026, 11, 19, 15, 20, tzinfo=VIETNAM)
LIMIT = datetime(2026, 11, 20, 15, 20, tzinfo=VIETNAM)
LATER = LIMIT + timedelta(days=20)
SUBMITTED = e.Submitted("H49.98-261119-0001", "1.000001", "", Id(1), Id(1), (e.Offered("form"),), LIMIT)
LAPSE = d.Lapse("supplement_wait_days", Id(9))
ASKED = e.SupplementAsked((e.Lacking("copy", Id(5)),), Id(6), Id(7), LATER)


def carried(state: State, order: d.Order, at: datetime) -> State:
    decided = d.decide(state, order, at, at)
    assert not isinstance(decided, Refusal), decided.reason.key
    for event in decided:
        state = evolve(state, Happened(event, at))
    return state


def refused(state: State, order: d.Order, at: datetime = LIMIT) -> str:
    decided = d.decide(state, order, at, at)
    assert isinstance(decided, Refusal)
    return decided.reason.key


@pytest.fixture
def waiting() -> State:
    return carried(State(), d.Submit(SUBMITTED), CAME)


def test_it_is_opened_once(waiting: State) -> None:
    opened = carried(waiting, d.Open(), LIMIT)
    assert opened.opened == LIMIT
    assert d.decide(opened, d.Open(), LATER, LATER) == ()


@pytest.mark.parametrize(("minutes", "late"), [(0, False), (1, True)])
def test_an_answer_after_the_limit_is_late(waiting: State, minutes: int, late: bool) -> None:  # noqa: FBT001 - the table's column
    at = LIMIT + timedelta(minutes=minutes)
    assert carried(waiting, d.Accept(Id(9)), at).late is late


@pytest.mark.parametrize(
    "order", [d.Accept(Id(9)), d.AskSupplement(ASKED), d.TurnDown(e.TurnedDown(Id(3)))], ids=lambda o: type(o).__name__
)  # fmt: skip
def test_after_any_answer_there_is_no_other(waiting: State, order: d.Order) -> None:
    answered = carried(waiting, order, LIMIT)
    for again in (d.Accept(Id(9)), d.AskSupplement(ASKED), d.TurnDown(e.TurnedDown(Id(3)))):
        assert refused(answered, again) == f"intake.is_{answered.status}"


def test_the_completed_one_has_a_limit_of_its_own_and_keeps_that_it_was_late(waiting: State) -> None:
    asked = carried(waiting, d.AskSupplement(ASKED), LIMIT + timedelta(hours=1))
    came = LIMIT + timedelta(days=2)
    back = carried(asked, d.Resubmit(e.Resubmitted((), came + timedelta(days=1))), came)
    assert (back.status, back.came, back.submitted, back.late) == ("waiting", came, CAME, True)
    assert carried(back, d.Accept(Id(9)), came).late is True


def test_a_second_supplement_needs_a_head_and_a_reason(waiting: State) -> None:
    asked = carried(waiting, d.AskSupplement(ASKED), LIMIT)
    back = carried(asked, d.Resubmit(e.Resubmitted((), LATER)), LIMIT)
    assert refused(back, d.AskSupplement(ASKED)) == "intake.supplement_once"
    assert refused(back, d.AskSupplement(ASKED, head=True)) == "intake.why_again"
    signed = d.AskSupplement(replace(ASKED, again=Id(8)), head=True)
    assert carried(back, signed, LIMIT).rounds == 2


def test_it_lapses_only_after_its_wait(waiting: State) -> None:
    asked = carried(waiting, d.AskSupplement(ASKED), LIMIT)
    assert refused(asked, LAPSE, LATER) == "intake.not_lapsed"
    assert refused(waiting, LAPSE, LATER + timedelta(days=9)) == "intake.not_lapsed"
    assert carried(asked, LAPSE, LATER + timedelta(minutes=1)).status == "lapsed"


def test_nothing_is_dated_after_the_clock_or_before_what_it_answers(waiting: State) -> None:
    ahead = d.decide(State(), d.Submit(SUBMITTED), LATER, LIMIT)
    assert isinstance(ahead, Refusal)
    asked = carried(waiting, d.AskSupplement(ASKED), LIMIT)
    assert refused(asked, d.Resubmit(e.Resubmitted((), LATER)), CAME) == "intake.before_asked"
    assert refused(waiting, d.Resubmit(e.Resubmitted((), LATER))) == "intake.not_asked"


def test_a_partner_tells_whole_seconds(waiting: State) -> None:
    asked = carried(waiting, d.AskSupplement(ASKED), LIMIT + timedelta(milliseconds=700))
    assert carried(asked, d.Resubmit(e.Resubmitted((), LATER)), LIMIT).status == "waiting"
