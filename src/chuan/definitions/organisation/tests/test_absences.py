"""Absence: for oneself or those in one's charge, once, withdrawn with a reason."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation import services
from chuan.definitions.organisation.models import Absence
from chuan.definitions.organisation.rules.authority import EVERYTHING, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.tests.factories import NOW, actor, office

Counted = DjangoAssertNumQueries
pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def report(by: Actor, whom: int, since: datetime = NOW, until: datetime = NOW + DAY) -> int:
    return services.report_absence(by, whom, since, until, "đi tập huấn", NOW)


def why(by: Actor, whom: int, **dates: datetime) -> str:
    with pytest.raises(Refused) as refused:
        report(by, whom, **dates)
    return refused.value.refusals[0].reason.key


def test_one_reports_oneself_and_a_head_those_of_the_unit() -> None:
    here = office()
    report(actor(here.handler), here.handler.id)
    report(actor(here.head), here.other.id)
    assert {away.official for away in services.absent(EVERYTHING, NOW)} == {here.handler.id, here.other.id}


def test_a_colleague_or_another_agencys_head_cannot() -> None:
    here, there = office("H49.98"), office("H19.85")
    assert why(actor(here.handler), here.other.id) == "organisation.missing"
    assert why(actor(there.head), here.handler.id) == "organisation.missing"


def test_two_absences_of_one_person_never_overlap_but_may_touch() -> None:
    here = office()
    me = actor(here.handler)
    report(me, here.handler.id)
    assert (
        why(me, here.handler.id, since=NOW + DAY / 2, until=NOW + 2 * DAY) == "organisation.absence_overlaps"
    )
    report(me, here.handler.id, since=NOW + DAY, until=NOW + 2 * DAY)
    assert Absence.objects.count() == 2


def test_an_absence_counts_from_its_first_minute_to_before_its_last() -> None:
    here = office()
    report(actor(here.handler), here.handler.id)
    on = [
        bool(services.absent(EVERYTHING, at))
        for at in (NOW - DAY / 1440, NOW, NOW + DAY - DAY / 1440, NOW + DAY)
    ]
    assert on == [False, True, True, False]


def test_a_withdrawn_absence_no_longer_counts_and_stays_on_record() -> None:
    here = office()
    absence = report(actor(here.handler), here.handler.id)
    services.withdraw_absence(actor(here.head), absence, "hoãn lớp", NOW)
    assert services.absent(EVERYTHING, NOW) == ()
    (kept,) = services.absent(EVERYTHING, NOW, coming=True)
    assert (kept.withdrawn_reason, kept.recorded_by) == ("hoãn lớp", here.handler.name)
    report(actor(here.handler), here.handler.id)


def refusal_of(by: Actor, absence: int, reason: str) -> str:
    with pytest.raises(Refused) as refused:
        services.withdraw_absence(by, absence, reason, NOW)
    return refused.value.refusals[0].reason.key


def test_a_withdrawal_needs_a_reason_and_happens_once() -> None:
    here = office()
    me = actor(here.handler)
    absence = report(me, here.handler.id)
    assert refusal_of(me, absence, " ") == "organisation.reason_missing"
    services.withdraw_absence(me, absence, "báo nhầm", NOW)
    assert refusal_of(me, absence, "báo nhầm") == "organisation.already_withdrawn"


def test_somebody_elses_absence_is_missing_to_a_colleague() -> None:
    here = office()
    absence = report(actor(here.handler), here.handler.id)
    with pytest.raises(Refused) as refused:
        services.withdraw_absence(actor(here.other), absence, "đùa thôi", NOW)
    assert refused.value.refusals[0].status == 404


def test_a_list_of_the_absent_keeps_to_scope_in_one_statement(django_assert_num_queries: Counted) -> None:
    mine = office("H49.98", absent=["handler", "leader"])
    office("H19.85", absent=["handler"])
    charge = scope(actor(mine.head), "organisation.absence", NOW)
    with django_assert_num_queries(1):
        found = services.absent(charge, NOW)
    assert [away.official for away in found] == [mine.handler.id]
