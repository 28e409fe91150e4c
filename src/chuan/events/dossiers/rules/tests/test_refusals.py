"""What may not be done, and the reason each time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.procedures.rules.words import WORDS as PROCEDURES
from chuan.events.dossiers.rules import orders as o
from chuan.events.dossiers.rules.decide import decide
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.rules.tests.world import (
    CLERK,
    COUNTER,
    HANDLER,
    HANDS,
    HEAD,
    LEADER,
    TERMS,
    UNIT,
    Life,
    moment,
    now,
    reception,
)
from chuan.events.dossiers.rules.words import WORDS


def _key(life: Life) -> str:
    assert life.refusal is not None
    assert say(life.refusal.reason, {**WORDS, **PROCEDURES})
    return life.refusal.reason.key


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"papers": ()}, "dossiers.papers_missing"),
        ({"papers": (PaperIn("form", 0),)}, "dossiers.papers_missing"),
        ({"papers": (PaperIn("form", -1),)}, "dossiers.bad_count"),
        ({"case": "other"}, "dossiers.no_such_case"),
        ({"channel": "online"}, "dossiers.no_such_channel"),
        ({"submitter": Id(51)}, "dossiers.authorisation_missing"),
        ({"sets": 0}, "dossiers.bad_count"),
    ],
)
def test_a_reception_that_may_not_be(changes: dict[str, object], key: str) -> None:
    assert _key(Life().received(**changes)) == key


def test_an_optional_paper_is_not_missed() -> None:
    assert Life().received(papers=(PaperIn("form", 1),)).refusal is None


def test_only_the_holder_takes_a_step() -> None:
    assert _key(Life().received().passed(HANDLER, "assign")) == "dossiers.not_your_step"


def test_one_person_may_not_do_separate_duties() -> None:
    life = Life().to_draft().drafted()
    order = o.Pass("draft", life.state.holds[0].step and "done", HANDS, to={"sign": o.Person(HANDLER, UNIT)})
    step = TERMS.procedure.step("draft")
    assert step is not None
    both = replace(HANDS, able={**HANDS.able, "sign": frozenset({HANDLER, LEADER})})
    life.order(HANDLER, replace(order, outcome=step.outcomes[0].key, hands=both))
    assert _key(life.passed(HANDLER, "sign", "ok")) == "dossiers.duties_separate"


def test_nothing_is_signed_without_a_draft() -> None:
    assert (
        _key(Life().to_draft().passed(HANDLER, "draft").passed(LEADER, "sign", "ok")) == "dossiers.no_draft"
    )


def test_a_result_needs_a_result_and_not_a_refusal() -> None:
    life = Life().to_draft().drafted("refusal").passed(HANDLER, "draft").passed(LEADER, "sign", "ok")
    assert _key(life.passed(CLERK, "number").passed(CLERK, "issue")) == "dossiers.no_result"


def test_a_return_is_taken_once() -> None:
    life = Life().to_draft().drafted().passed(HANDLER, "draft").passed(LEADER, "sign", "back")
    life.passed(HANDLER, "draft")
    assert _key(life.passed(LEADER, "sign", "back")) == "procedures.rounds_spent"


def test_a_named_person_must_be_able() -> None:
    life = Life().received()
    order = o.Pass("assign", "done", HANDS, to={"check": o.Person(CLERK, UNIT)})
    step = TERMS.procedure.step("assign")
    assert step is not None
    assert _key(life.order(HEAD, replace(order, outcome=step.outcomes[0].key))) == "dossiers.person_may_not"


def test_annulled_on_the_same_day_only() -> None:
    life = Life(moment("11/11 08:15")).received()
    assert _key(life.order(COUNTER, o.Annul(Id(9)), at=moment("12/11 08:00"))) == "dossiers.annul_too_late"
    life.order(COUNTER, o.Annul(Id(9)), at=moment("11/11 17:00"))
    assert life.state.status == "annulled"
    assert _key(life.passed(HEAD, "assign")) == "dossiers.is_annulled"


def _why(order: o.Receive, at: str, recorded: datetime) -> str:
    """The reason of a refused reception, "" where it is taken."""
    answer = decide(TERMS, State(), order, now(COUNTER, moment(at), recorded))
    return answer.reason.key if isinstance(answer, Refusal) else ""


def test_a_late_entry_needs_a_reason_and_after_a_working_day_a_head() -> None:
    at, recorded = "11/11 08:15", moment("11/11 10:00")
    assert _why(reception(), at, recorded) == "dossiers.late_entry_reason"
    told = reception(late_entry=Id(9))
    assert _why(told, at, recorded) == ""
    later = recorded + timedelta(days=2)
    assert _why(told, at, later) == "dossiers.late_entry_head"
    assert _why(replace(told, late_signed=HEAD), at, later) == ""


def test_reception_is_never_in_the_future() -> None:
    assert _why(reception(), "12/11 08:00", moment("11/11 08:00")) == "dossiers.in_the_future"


def test_the_last_passing_is_taken_back_until_somebody_acts() -> None:
    life = Life().received().passed(HEAD, "assign")
    life.order(HEAD, o.TakeBack(Id(9)))
    assert [hold.step for hold in life.state.holds] == ["assign"]
    assert _key(life.order(HEAD, o.TakeBack(Id(9)))) == "dossiers.nothing_to_take_back"
