"""Lateness between agencies: what each used of its own terms, and whose the minutes past the promise are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.codec import Id
from chuan.events.dossiers.rules import interruption_orders as o
from chuan.events.dossiers.rules.orders import TakeBack
from chuan.events.dossiers.rules.sharing import Share, shares, split
from chuan.events.dossiers.rules.tests.test_legs import COMMUNE, LEG, asked
from chuan.events.dossiers.rules.tests.world import (
    CALENDAR,
    HANDLER,
    HEAD,
    LEADER,
    POLICE,
    UNIT,
    Life,
    moment,
)

LEAD = Id(1000)
AGENCIES = st.dictionaries(st.integers(1, 9).map(Id), st.integers(0, 5000), min_size=1)


def told(life: Life, at: str) -> dict[Id, Share]:
    found = shares(life.terms.procedure, life.state, life.events, {UNIT: LEAD}, LEAD, CALENDAR, moment(at))
    return {share.agency: share for share in found}


@given(st.integers(0, 100_000), AGENCIES)
def test_the_parts_of_the_lateness_add_up(late: int, over: dict[Id, int]) -> None:
    parts = split(late, over, LEAD)
    assert sum(parts.values()) == late
    assert all(minutes >= 0 for minutes in parts.values())
    assert not any(over) or LEAD not in parts or not sum(over.values())


def test_a_question_is_the_other_agencys_time_by_its_own_date() -> None:
    life = asked()
    life.order(HEAD, o.AnswerLeg(LEG, on_time=False), moment("16/11 10:00"))
    share = told(life, "16/11 11:00")[COMMUNE]
    assert share.allowed == CALENDAR.elapsed(moment("11/11 08:15"), moment("13/11 17:30"))
    assert share.over == CALENDAR.elapsed(moment("13/11 17:30"), moment("16/11 10:00"))
    assert share.caused == 0


def test_who_waits_for_the_answer_uses_only_what_comes_after_it() -> None:
    life = asked().passed(HANDLER, "home", at=moment("11/11 09:00"))
    life.order(HEAD, o.AnswerLeg(LEG, on_time=True), moment("12/11 10:00"))
    life.passed(POLICE, "police", at=moment("12/11 11:00"))
    assert told(life, "12/11 11:00")[LEAD].used == 45 + 60


def test_a_late_dossier_is_shared_by_what_each_overran() -> None:
    life = asked().passed(HANDLER, "home", at=moment("12/11 09:00"))
    life.order(HEAD, o.AnswerLeg(LEG, on_time=False), moment("20/11 10:00"))
    life.passed(POLICE, "police", at=moment("24/11 08:30"))
    both = told(life, "24/11 08:30")
    late = CALENDAR.elapsed(moment("23/11 17:30"), moment("24/11 08:30"))
    assert sum(share.caused for share in both.values()) == late == 60
    assert both[COMMUNE].caused > both[LEAD].caused > 0


def test_a_stop_is_nobodys_time() -> None:
    life = Life().received().passed(HEAD, "assign", at=moment("11/11 09:00"))
    life.order(HANDLER, o.Propose("supplement", "check", Id(900), lacks=()), moment("11/11 10:00"))
    before = told(life, "11/11 10:00")[LEAD].used
    assert before == 105
    life.passed(HANDLER, "check", "tax", at=moment("11/11 10:00"))
    assert told(life, "16/11 10:00")[LEAD].used == before


def test_a_step_taken_back_is_counted_once() -> None:
    life = Life().received().passed(HEAD, "assign", at=moment("11/11 09:15"))
    life.order(HEAD, TakeBack(Id(900)), moment("11/11 09:45"))
    assert told(life, "11/11 10:15")[LEAD].used == 120


def test_a_leader_who_signs_late_makes_it_late_alone() -> None:
    life = Life().to_draft().drafted().passed(HANDLER, "draft")
    life.passed(LEADER, "sign", "ok", at=moment("24/11 08:30"))
    assert {agency: share.caused for agency, share in told(life, "24/11 08:30").items()} == {LEAD: 60}


def test_until_the_competent_agency_has_it_the_time_is_the_receiving_counters() -> None:
    away, counter = Id(2000), Id(777)
    life = Life(moment("11/11 08:15")).received(outside=True, receiver_unit=counter)
    life.order(HEAD, o.Arrive(HEAD, UNIT), moment("13/11 08:15"))
    homes, by = {counter: away, UNIT: LEAD}, moment("11/11 17:30")

    def parts(at: str) -> dict[Id, tuple[int, int]]:
        procedure = life.terms.procedure
        found = shares(procedure, life.state, life.events, homes, LEAD, CALENDAR, moment(at), by)
        return {share.agency: (share.used, share.over) for share in found}

    taken_in = parts("13/11 09:15")
    assert taken_in[away] == (960, 960 - CALENDAR.elapsed(moment("11/11 08:15"), by))
    assert taken_in[LEAD] == (60, 0)
    life.order(HEAD, o.UndoArrival(Id(9)), moment("13/11 09:15"))
    assert {agency: used for agency, (used, _) in parts("13/11 10:15").items()} == {away: 1080}
