"""The decision and the team: nobody inspects where he works."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.events.inspections.rules import deciding
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules.deciding import Wanted
from chuan.events.inspections.rules.state import ANNULLED
from chuan.events.inspections.rules.tests.world import ANSWERED, DECIDED, HEAD, MEMBER, TEXT, after, key

HEADED = Wanted(e.Member(HEAD, head=True, fit=True), "Trưởng đoàn")
SECOND = Wanted(e.Member(MEMBER, fit=True), "Hoa")


def test_a_site_inspection_goes_by_a_decision_signed_before() -> None:
    assert key(deciding.decide(replace(DECIDED, number=""), (HEADED,))) == "inspections.number"
    late = replace(DECIDED, signed=date(2026, 12, 1))
    assert key(deciding.decide(late, (HEADED,))) == "inspections.signed_late"
    assert deciding.decide(replace(DECIDED, form="file", number=""), (HEADED,)) != ()


def test_who_works_there_is_not_of_the_team() -> None:
    own = replace(SECOND, works_there=True)
    refused = deciding.decide(DECIDED, (HEADED, own))
    assert key(refused) == "inspections.works_there"


def test_a_team_has_one_head_and_meets_the_conditions() -> None:
    assert key(deciding.decide(DECIDED, (SECOND,))) == "inspections.one_head"
    assert key(deciding.decide(DECIDED, (HEADED, HEADED))) == "inspections.one_head"
    unfit = replace(SECOND, member=e.Member(MEMBER))
    assert key(deciding.decide(DECIDED, (HEADED, unfit))) == "inspections.not_fit"
    assert key(deciding.decide(DECIDED, (HEADED, SECOND, SECOND))) == "inspections.twice"


def test_a_surprise_check_is_on_site_and_hidden_until_it_is_opened() -> None:
    duty = replace(DECIDED, kind="duty")
    assert key(deciding.decide(replace(duty, form="file"), (HEADED,))) == "inspections.duty_on_site"
    decided = after(duty)
    assert decided.hidden
    assert not after(e.Began(), state=decided).hidden


def test_another_team_or_the_end_of_it_needs_a_reason() -> None:
    assert key(deciding.team(after(), (HEADED,), None)) == "inspections.reason"
    signed = after(e.Began(), *ANSWERED, e.Signed("team", "ab"))
    assert key(deciding.team(signed, (HEADED,), TEXT)) == "inspections.team_stands"
    assert key(deciding.annul(after(), None)) == "inspections.reason"
    annulled = after(*deciding.annul(after(), Id(5)))  # type: ignore[misc]  # not refused
    assert annulled.status == ANNULLED
    assert key(deciding.annul(annulled, Id(5))) == "inspections.annulled_already"
