"""Delegations as kept: who may give, to whom, and what the delegate may do while they hold."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation import services
from chuan.definitions.organisation.models import Delegation, Holding
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing, may, scope, stead
from chuan.definitions.organisation.rules.delegation import SIGN, STEP
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.tests.factories import NOW, actor
from chuan.definitions.organisation.tests.lending import PDF, TODAY, Leadership, leadership

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def why(here: Leadership, by: Actor | None = None, scan: bytes = PDF, **other: object) -> str:
    with pytest.raises(Refused) as refused:
        services.give_delegation(by or actor(here.chair), here.wanted(**other), scan, NOW)
    return refused.value.refusals[0].reason.key.removeprefix("organisation.")


def test_the_giver_or_the_administrator_enters_it() -> None:
    here = leadership()
    here.lend()
    here.lend(actor(here.admin), acts=(STEP,), form="")
    assert [one.recorded_by for one in services.delegations(EVERYTHING, NOW)] == [
        here.admin.name,
        here.chair.name,
    ]


def test_nobody_else_does_and_no_delegate_for_himself() -> None:
    here = leadership()
    assert why(here, actor(here.office.head)) == "missing"
    assert why(here, actor(here.deputy)) == "missing"
    assert why(here, actor(here.admin), delegate=here.admin.id, form="tuq") == "delegation_own_hand"


def test_an_unlawful_form_of_signing_is_refused_with_who_may() -> None:
    here = leadership()
    assert why(here, form="tuq") == "delegation_form_unlawful"
    assert why(here, delegate=here.office.head.id) == "delegation_form_unlawful"
    assert why(here, form="ky-ho") == "delegation_form_unlawful"
    here.lend(delegate=here.office.head.id, form="tuq")


def test_without_the_scanned_decision_there_is_none() -> None:
    assert why(leadership(), scan=b"GIF89a") == "delegation_no_scan"


def test_someone_of_another_agency_cannot_be_the_delegate() -> None:
    here, there = leadership(), leadership("H19.85")
    assert why(here, delegate=there.deputy.id) == "delegation_not_there"


def test_a_delegate_may_not_delegate_further() -> None:
    here = leadership()
    here.lend(delegate=here.office.head.id, form="tuq")
    borrowed = actor(here.office.head)
    assert (
        why(here, borrowed, delegator=here.office.head.id, delegate=here.deputy.id) == "delegation_no_further"
    )


def test_the_same_authority_is_not_lent_twice() -> None:
    here = leadership()
    here.lend()
    assert why(here, delegate=here.office.head.id, form="tuq") == "delegation_overlaps"


def test_the_delegate_signs_what_the_giver_holds_and_nothing_else() -> None:
    here = leadership()
    here.lend(delegate=here.office.head.id, form="tuq")
    head, agency = actor(here.office.head), here.office.agency.id
    his = Thing(agency, 0, (here.chair.id,))
    assert may(head, SIGN, his, NOW)
    assert may(head, "dossiers.view", his, NOW)
    assert not may(head, "dossiers.view", Thing(agency), NOW)
    assert not may(head, "procedures.publish", Thing(agency), NOW)
    assert [one.form for one in stead(head, SIGN, NOW)] == ["tuq"]


def test_some_procedures_are_lent_and_not_the_others() -> None:
    here = leadership()
    here.lend(delegate=here.office.head.id, form="tuq", procedures=("1.001193",))
    head = actor(here.office.head)
    theirs = {code: Thing(here.office.agency.id, 0, (here.chair.id,), code) for code in ("1.001193", "1.2")}
    assert may(head, SIGN, theirs["1.001193"], NOW)
    assert not may(head, SIGN, theirs["1.2"], NOW)
    assert not may(head, "dossiers.view", theirs["1.2"], NOW)
    assert here.chair.id not in scope(head, "dossiers.view", NOW).officials


def test_taken_back_it_ends_at_that_minute_and_says_so() -> None:
    here = leadership()
    given = here.lend()
    services.withdraw_delegation(actor(here.chair), given, "đi công tác về sớm", NOW)
    assert not stead(actor(here.deputy), SIGN, NOW)
    refusal = services.why_ended(here.chair.id, here.deputy.id, SIGN, "1.001193", NOW)
    assert refusal is not None
    assert refusal.reason.key == "organisation.delegation_withdrawn"


def test_it_is_taken_back_once_with_a_reason_by_those_who_may_give() -> None:
    here = leadership()
    given = here.lend()
    for by, reason, key in (
        (here.deputy, "đã về", "missing"),
        (here.chair, " ", "reason_missing"),
    ):
        with pytest.raises(Refused) as refused:
            services.withdraw_delegation(actor(by), given, reason, NOW)
        assert refused.value.refusals[0].reason.key == f"organisation.{key}"
    services.withdraw_delegation(actor(here.admin), given, "đã về", NOW)
    with pytest.raises(Refused):
        services.withdraw_delegation(actor(here.admin), given, "đã về", NOW)
    assert Delegation.objects.get(id=given).withdrawn_reason == "đã về"


def test_after_its_last_day_it_is_over() -> None:
    here = leadership()
    here.lend(until=TODAY + DAY)
    assert stead(actor(here.deputy), SIGN, NOW)
    assert not stead(actor(here.deputy, NOW + DAY), SIGN, NOW + DAY)
    refusal = services.why_ended(here.chair.id, here.deputy.id, SIGN, "1.001193", NOW + DAY)
    assert refusal is not None
    assert refusal.reason.facts["last"] == "20/11/2026"


def test_who_leaves_the_post_lends_nothing_more() -> None:
    here = leadership()
    here.lend()
    Holding.objects.filter(official=here.chair).update(until=date(2026, 11, 20))
    assert not stead(actor(here.deputy), SIGN, NOW)


def test_the_decision_is_read_by_both_and_by_nobody_else() -> None:
    here = leadership()
    given = here.lend()
    assert services.decision(actor(here.deputy), given, NOW) == ("12/QĐ-UBND", PDF)
    with pytest.raises(Refused):
        services.decision(actor(here.office.handler), given, NOW)


def test_a_list_of_any_length_is_one_statement(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    here = leadership()
    mine = scope(actor(here.chair), "organisation.delegate", NOW)
    for n in range(3):
        here.lend(since=TODAY + n * DAY, until=TODAY + (n + 1) * DAY)
    with django_assert_num_queries(1):
        assert len(services.delegations(mine, NOW)) == 3
