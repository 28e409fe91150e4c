"""A part goes from read to done; days, proofs and late ones are judged by rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.instructions.rules import days, orders, part
from chuan.events.instructions.rules import events as e
from chuan.events.instructions.rules.instruction import give
from chuan.events.instructions.rules.proofs import serves
from chuan.events.instructions.rules.rollup import tallies

AT = datetime(2026, 11, 20, 9, tzinfo=VIETNAM)
TODAY, DUE = AT.date(), date(2026, 11, 27)
SENT = part.evolve(part.State(), Happened(e.Charged(Id(1), Id(9), Id(2), DUE, "file"), AT))
AT_WORK = replace(SENT, status="at_work", official=Id(5))
REPORTED = part.evolve(AT_WORK, Happened(e.Reported(Id(3), "hash"), AT, Id(5)))


def works(day: date) -> bool:
    return day.weekday() < 5


def key(made: Any) -> str:
    assert isinstance(made, Refusal)
    return made.reason.key.removeprefix("instructions.")


@pytest.mark.parametrize(
    ("due", "wrong"),
    [(date(2026, 11, 20), "due_past"), (date(2026, 11, 28), "due_off"), (date(2028, 1, 3), "due_far")],
)
def test_a_day_is_a_working_day_to_come(due: date, wrong: str) -> None:
    assert key(days.wrong_due(due, TODAY, works)) == wrong


def test_a_day_off_names_the_working_days_beside_it() -> None:
    wrong = days.wrong_due(date(2026, 11, 28), TODAY, works)
    assert wrong is not None
    facts = dict(wrong.reason.facts)
    assert (facts["before"], facts["after"]) == ("27/11/2026", "30/11/2026")
    assert days.wrong_due(DUE, TODAY, works) is None
    assert days.after(TODAY, 3, works) == date(2026, 11, 25)


def test_giving_asks_for_agencies_a_proof_and_a_document_that_exists() -> None:
    fine = e.Given(Id(1), TODAY, Id(2), Id(3), DUE, "any", (e.Sent(Id(4), Id(7)),))
    assert give(fine, TODAY, None) == (fine,)
    assert key(give(replace(fine, to=()), TODAY, None)) == "nobody"
    assert key(give(replace(fine, dated=DUE), TODAY, None)) == "dated_later"
    assert key(give(replace(fine, proof="x"), TODAY, None)) == "proof"


def test_each_deed_has_its_turn() -> None:
    assert orders.acknowledge(SENT) == (e.Acknowledged(),)
    assert key(orders.assign(SENT, Id(5))) == "is_sent"
    assert key(orders.assign(AT_WORK, Id(5))) == "same_person"
    assert key(orders.acknowledge(AT_WORK)) == "read_already"
    assert key(orders.report(SENT, e.Reported(Id(3), "hash"))) == "is_sent"
    assert key(orders.judge(AT_WORK, Id(9), None, accepted=True)) == "not_reported"
    assert key(orders.acknowledge(replace(SENT, status="dropped"))) == "is_dropped"


@pytest.mark.parametrize(
    ("asked", "file", "kind", "fine"),
    [
        ("file", "", "document", False),
        ("any", "", "", False),
        ("any", "", "dossier", True),
        ("document", "h", "document", True),
    ],
)
def test_a_report_needs_the_proof_that_was_asked(asked: str, file: str, kind: str, *, fine: bool) -> None:
    assert serves(asked, file, kind) is fine
    made = orders.report(replace(AT_WORK, proof=asked), e.Reported(Id(3), file, kind))
    assert fine or key(made) == "no_proof"


def test_nobody_accepts_his_own_and_what_goes_back_says_why() -> None:
    assert key(orders.judge(REPORTED, Id(5), None, accepted=True)) == "own_report"
    assert key(orders.judge(REPORTED, Id(9), None, accepted=False)) == "reason"
    back = part.evolve(REPORTED, Happened(e.Returned(Id(8)), AT))
    assert (back.status, back.reported, back.returned) == ("at_work", None, 1)


def test_more_time_is_asked_once_for_a_later_day_and_answered() -> None:
    asked = e.MoreTimeAsked(date(2026, 12, 4), Id(8))
    assert orders.ask_time(AT_WORK, asked, None) == (asked,)
    assert key(orders.ask_time(AT_WORK, replace(asked, due=DUE), None)) == "due_earlier"
    assert key(orders.decide_time(AT_WORK, None, granted=True)) == "nothing_asked"
    waiting = part.evolve(AT_WORK, Happened(asked, AT))
    assert key(orders.ask_time(waiting, asked, None)) == "asked_already"
    assert key(orders.decide_time(waiting, None, granted=False)) == "reason"
    (granted,) = orders.decide_time(waiting, None, granted=True)  # type: ignore[misc]  # not refused
    assert part.evolve(waiting, Happened(granted, AT)).due == asked.due


def test_late_is_by_the_day_of_the_report() -> None:
    assert not AT_WORK.late(DUE)
    assert AT_WORK.late(date(2026, 11, 28))
    assert not REPORTED.late(date(2027, 1, 1))


def test_a_merged_agency_counts_under_who_answers_for_it() -> None:
    done = replace(REPORTED, status="done")
    (one,) = tallies(
        [(1, AT_WORK), (2, done), (2, replace(done, status="dropped"))], date(2026, 12, 1), {1: 2}
    )
    assert (one.agency, one.given, one.done, one.in_time, one.overdue) == (2, 2, 1, 1, 1)
