"""Another agency is asked: the step waits for it, heads alone end the wait, an answer is kept whenever it comes."""

from __future__ import annotations

from dataclasses import replace

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules import interruption_orders as o
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.orders import Annul, Pass
from chuan.events.dossiers.rules.tests.world import (
    COUNTER,
    HANDLER,
    HANDS,
    HEAD,
    POLICE,
    PROCEDURE,
    TERMS,
    Life,
    moment,
)

WHY = Id(900)
COMMUNE, LEG = Id(7), Id(70)
ASKED = o.OpenLeg("police", COMMUNE, LEG, moment("13/11 17:30"), procedure="NB-01", planned=True)


def asking() -> Procedure:
    """The step of the police is one that another agency answers."""
    steps = (replace(step, leg="NB-01") if step.key == "police" else step for step in PROCEDURE.steps)
    return replace(PROCEDURE, steps=tuple(steps))


def refused(life: Life) -> str:
    assert life.refusal is not None
    return life.refusal.reason.key.removeprefix("dossiers.")


def asked() -> Life:
    """The handler has just opened the step; the question goes out."""
    life = Life(terms=replace(TERMS, procedure=asking())).received().passed(HEAD, "assign")
    return life.passed(HANDLER, "check", "ask").order(HANDLER, ASKED)


def test_the_step_waits_for_the_answer() -> None:
    life = asked()
    assert (
        refused(life.order(POLICE, Pass("police", PROCEDURE.steps[0].outcomes[0].key, HANDS)))
        == "leg_awaited"
    )
    life.order(POLICE, o.AnswerLeg(LEG, on_time=True), moment("13/11 10:00")).passed(POLICE, "police")
    assert life.refusal is None
    assert (life.state.legs[0].procedure, life.state.legs[0].over) == ("NB-01", moment("13/11 10:00"))


def test_only_who_opened_the_step_or_holds_it_asks() -> None:
    life = asked()
    assert refused(life.order(COUNTER, replace(ASKED, agency=Id(8)))) == "not_a_holder"
    assert life.order(POLICE, replace(ASKED, agency=Id(8), stream=Id(71), planned=False)).refusal is None


def test_an_agency_is_asked_once_at_a_time() -> None:
    life = asked()
    assert refused(life.order(POLICE, replace(ASKED, stream=Id(71)))) == "leg_open"
    life.order(HEAD, o.EndLeg(LEG, "asker", WHY))
    assert life.order(POLICE, replace(ASKED, stream=Id(71))).refusal is None


def test_a_wait_that_was_ended_waits_no_more_and_takes_no_answer() -> None:
    life = asked().order(HEAD, o.EndLeg(LEG, "asked", WHY))
    assert refused(life.order(POLICE, o.AnswerLeg(LEG, on_time=True))) == "no_such_leg"
    assert life.passed(POLICE, "police").refusal is None
    assert life.state.legs[0].ended_by == "asked"


def test_an_answer_after_the_end_is_kept_and_changes_nothing() -> None:
    life = asked().order(HEAD, o.Withdraw("f" * 64)).order(HEAD, o.AnswerLeg(LEG, on_time=False))
    assert [one.event.after_end for one in life.events if isinstance(one.event, i.LegAnswered)] == [True]
    assert life.state.status == "stopped"


def test_a_leg_is_ended_by_heads_alone_and_asks_nobody_on() -> None:
    leg = Life().received(parent=Id(12)).passed(HEAD, "assign")
    assert refused(leg.order(COUNTER, Annul(WHY))) == "leg_of_heads"
    assert refused(leg.order(COUNTER, o.Withdraw("f" * 64))) == "leg_of_heads"
    assert refused(leg.order(HANDLER, replace(ASKED, step="check", planned=False))) == "leg_of_leg"
    leg.order(HEAD, o.Unask("asker", WHY))
    assert (leg.state.status, leg.state.ended_by, leg.state.holds) == ("stopped", "asker", ())
    assert refused(leg.order(HEAD, o.Reopen(WHY))) == "leg_asks_anew"


def test_what_was_received_elsewhere_is_taken_in_before_it_is_worked() -> None:
    life = Life().received(outside=True)
    assert refused(life.passed(HEAD, "assign")) == "to_arrive"
    life.order(HEAD, o.Arrive(HEAD, Id(100))).passed(HEAD, "assign")
    assert life.refusal is None
