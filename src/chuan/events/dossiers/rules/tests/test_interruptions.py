"""What interrupts a dossier: proposed by one, signed by another, ended by the law of its day."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.definition import Pause, Special
from chuan.events.dossiers.rules import interruption_orders as o
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.clock import clocks
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.rules.tests.world import (
    CALENDAR,
    HANDLER,
    HEAD,
    LEADER,
    PACK,
    PROCEDURE,
    TERMS,
    Life,
    moment,
)

WHY = Id(900)
LACK = o.Propose(i.SUPPLEMENT, "check", WHY, lacks=(i.Lack("form", WHY),))
LATER = o.Propose(i.EXTEND, "check", WHY, cause="site", until=moment("30/11 17:30"))
COURT = Special(pauses=(Pause("court", "Tòa án thụ lý tranh chấp"),))
BROUGHT = o.Complete((PaperIn("form", 1),))


def checked(life: Life | None = None) -> Life:
    """Received on 11/11 at 08:15 and with the handler since."""
    return (life or Life()).received().passed(HEAD, "assign")


def refused(life: Life) -> str:
    assert life.refusal is not None
    return life.refusal.reason.key.removeprefix("dossiers.")


def special(**changes: Any) -> Life:
    law = replace(PROCEDURE, special=Special(**changes))
    return Life(terms=replace(TERMS, procedure=law))


def test_a_supplement_stops_the_clock_and_starts_it_from_zero() -> None:
    life = checked().order(HANDLER, LACK).order(LEADER, o.Grant(), moment("12/11 10:00"))
    assert life.state.waits
    life.order(HANDLER, BROUGHT, moment("17/11 09:00"))
    assert life.state.started == moment("17/11 09:00")
    assert life.state.promised == moment("27/11 17:30")
    assert clocks(life.state, CALENDAR, moment("17/11 10:00")).legal.used == 60


def test_a_special_law_only_leaves_the_wait_out() -> None:
    life = checked(special(supplement="pause")).order(HANDLER, LACK)
    before = life.state.legal
    life.order(LEADER, o.Grant(), moment("12/11 10:00")).order(HANDLER, BROUGHT, moment("13/11 10:00"))
    assert before == moment("25/11 17:30")
    assert life.state.legal == moment("26/11 17:30")
    counted = clocks(life.state, CALENDAR, moment("13/11 10:00")).legal
    assert counted.used == counted.subtracted


def test_a_stop_in_force_does_not_eat_the_limit() -> None:
    life = checked().order(HANDLER, LACK)
    running = clocks(life.state, CALENDAR, moment("12/11 10:00")).legal.limit
    life.order(LEADER, o.Grant(), moment("12/11 10:00"))
    assert clocks(life.state, CALENDAR, moment("16/11 10:00")).legal.limit == running


def test_nobody_signs_for_his_own_clock() -> None:
    assert refused(checked().order(HANDLER, LACK).order(HANDLER, o.Grant())) == "own_clock"


def test_a_second_supplement_needs_a_reason_and_is_counted() -> None:
    life = checked().order(HANDLER, LACK).order(LEADER, o.Grant()).order(HANDLER, BROUGHT)
    assert refused(life.order(HANDLER, LACK)) == "supplement_again"
    life.order(HANDLER, replace(LACK, again=WHY)).order(LEADER, o.Grant())
    assert life.state.supplements == 2


def test_nothing_is_worked_while_the_citizen_is_waited_for() -> None:
    life = checked().order(HANDLER, LACK).order(LEADER, o.Grant())
    assert refused(life.passed(HANDLER, "check", "ask")) == "waits_supplement"


def test_every_paper_asked_must_be_brought() -> None:
    life = checked().order(HANDLER, LACK).order(LEADER, o.Grant())
    assert refused(life.order(HANDLER, o.Complete((PaperIn("copy", 0, 1),)))) == "still_lacking"


def test_a_return_after_the_days_of_the_pack_is_marked() -> None:
    life = checked().order(HANDLER, LACK).order(LEADER, o.Grant(), moment("17/11 08:00"))
    assert [one.event.late for one in life.events if isinstance(one.event, i.Returned)] == [True]


def test_silence_of_the_citizen_closes_only_after_the_wait() -> None:
    life = checked().order(HANDLER, LACK).order(LEADER, o.Grant(), moment("11/11 10:00"))
    assert life.state.answer_by == moment("02/12 17:30")
    assert refused(life.order(HEAD, o.Lapse(), moment("02/12 17:30"))) == "may_still_answer"
    assert life.order(HEAD, o.Lapse(), moment("03/12 07:30")).state.status == "stopped"


@pytest.mark.parametrize(
    ("order", "why"),
    [
        (replace(LATER, cause="rain"), "no_cause"),
        (replace(LATER, until=moment("20/11 17:30")), "extension_not_later"),
        (replace(LATER, until=moment("29/11 10:00")), "extension_closed"),
    ],
)
def test_an_extension_needs_a_cause_and_a_working_moment(order: o.Propose, why: str) -> None:
    assert refused(checked().order(HANDLER, order)) == why


def test_an_extension_must_be_reachable() -> None:
    life = checked()
    life.at = moment("30/11 16:00")
    assert refused(life.order(HANDLER, LATER)) == "extension_too_short"


def test_a_second_extension_goes_to_the_head_instead() -> None:
    life = checked().order(HANDLER, LATER).order(LEADER, o.Grant())
    assert (life.state.promised, life.state.extensions) == (moment("30/11 17:30"), 1)
    life.order(HANDLER, replace(LATER, until=moment("04/12 17:30")))
    assert (life.state.escalated, life.state.promised) == (True, moment("30/11 17:30"))


@pytest.mark.parametrize(("day", "late"), [("20/11 16:00", [False]), ("23/11 08:00", [True])])
def test_an_apology_on_the_promised_day_is_late(day: str, late: list[bool]) -> None:
    life = checked().order(HANDLER, LATER).order(LEADER, o.Grant(), moment(day))
    assert [one.event.late for one in life.events if isinstance(one.event, i.Extended)] == late


def test_only_the_procedures_own_law_pauses() -> None:
    pause = o.Propose(i.SUSPEND, "check", WHY, cause="court")
    assert refused(checked().order(HANDLER, pause)) == "no_such_pause"
    life = checked(special(pauses=COURT.pauses)).order(HANDLER, pause).order(LEADER, o.Grant())
    assert life.state.stop is not None
    life.order(HANDLER, o.Resume(), moment("16/11 08:15"))
    assert life.state.promised == moment("26/11 17:30")


def test_a_stop_needs_the_citizens_own_request() -> None:
    assert refused(checked().order(HEAD, o.Withdraw())) == "no_request"
    assert checked().order(HEAD, o.Withdraw("f" * 64)).state.ended_by == "withdrawn"


def test_what_is_signed_cannot_be_withdrawn() -> None:
    life = Life().to_draft().drafted().passed(HANDLER, "draft").passed(LEADER, "sign", "ok")
    assert refused(life.order(HEAD, o.Withdraw("f" * 64))) == "withdraw_too_late"


def test_a_stop_by_mistake_is_opened_again_and_not_counted() -> None:
    life = checked().order(HEAD, o.Withdraw("f" * 64), moment("12/11 08:15"))
    life.order(LEADER, o.Reopen(WHY), moment("13/11 08:15"))
    assert (life.state.status, life.state.promised) == ("open", moment("24/11 17:30"))
    assert life.passed(HANDLER, "check", "ask").refusal is None


def test_a_return_by_mistake_is_lifted_as_if_it_had_not_been() -> None:
    life = checked().order(HANDLER, LACK).order(LEADER, o.Grant(), moment("12/11 08:15"))
    life.order(LEADER, o.Recall(WHY), moment("13/11 08:15"))
    assert (life.state.supplements, life.state.promised) == (0, moment("23/11 17:30"))
    assert clocks(life.state, CALENDAR, moment("13/11 08:15")).legal.used == 960


def test_received_outside_the_law_counts_from_the_competent_agency() -> None:
    terms = replace(TERMS, pack=replace(PACK, clock_starts_at_competent_agency=True))
    life = Life(moment("11/11 15:20"), terms).received(outside=True)
    assert life.state.promised == moment("24/11 17:30")
    life.order(HEAD, o.Arrive(HEAD, Id(100)), moment("13/11 08:00"))
    assert life.state.legal == moment("27/11 17:30")
    assert life.state.promised == moment("24/11 17:30")
    assert {hold.since for hold in life.state.holds} == {moment("13/11 08:00")}


def test_the_legal_clock_has_not_begun_before_the_second_stamp() -> None:
    life = Life(moment("11/11 08:15")).received(outside=True)
    both = clocks(life.state, CALENDAR, moment("12/11 08:15"), at_agency=True)
    assert (both.legal.started, both.legal.used) == (None, 0)
    assert both.citizen.since == moment("11/11 08:15")
    assert clocks(life.state, CALENDAR, moment("12/11 08:15")).legal.used == 480


def test_a_stop_without_a_working_minute_moves_no_date() -> None:
    pause = o.Propose(i.SUSPEND, "check", WHY, cause="court")
    life = checked(special(pauses=COURT.pauses)).order(HANDLER, pause)
    life.order(LEADER, o.Grant(), moment("14/11 09:00"))
    before = (life.state.promised, life.state.legal)
    life.order(HANDLER, o.Resume(), moment("15/11 09:00"))
    assert (life.state.promised, life.state.legal) == before


def test_silence_of_the_office_means_what_the_law_says() -> None:
    life = checked(special(silence="accept"))
    assert refused(life.order(HEAD, o.FallSilent(), moment("25/11 17:30"))) == "not_silent"
    assert life.order(HEAD, o.FallSilent(), moment("26/11 07:30")).state.silent == "accept"


def test_the_one_stop_tells_the_citizen_once() -> None:
    life = checked().order(HANDLER, LATER).order(LEADER, o.Grant())
    assert life.state.untold == "extension"
    assert life.order(HEAD, o.Notify("sms")).state.untold == ""
    assert refused(life.order(HEAD, o.Notify("sms"))) == "nothing_to_tell"
