"""Between agencies, for the leader: none, one, late ones first; both directions; few statements."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.organisation.models import Account
from chuan.definitions.organisation.services import rebuild_closure
from chuan.events.dossiers.tests.factories import Clock, Commune
from chuan.surfaces.acts.tests.two_agencies import Two, answered, asked_of, two

pytestmark = pytest.mark.django_db
PAGE = "/lanh-dao/phoi-hop/"
LATER = datetime(2026, 11, 24, 9, tzinfo=VIETNAM)


@pytest.fixture
def both(stopped_clock: Clock) -> Two:
    made = two()
    rebuild_closure()
    return made


def leader(here: Commune) -> Client:
    client = Client()
    client.force_login(
        Account.objects.get(official=here.people["leader"]),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    return client


def test_nobody_asked_is_said(both: Two) -> None:
    assert "Không có yêu cầu phối hợp nào" in leader(both.asker).get(PAGE).content.decode()


def test_the_late_answer_stands_first_and_on_the_page_of_the_day(both: Two, stopped_clock: Clock) -> None:
    in_time, late = asked_of(both), asked_of(both)
    answered(both, both.leg(in_time))
    stopped_clock.stand(LATER)
    told = leader(both.asker).get(PAGE).content.decode()
    assert "2 yêu cầu · 1 quá hạn trả lời" in told
    assert told.index(late.state.code) < told.index(in_time.state.code)
    day = leader(both.asker).get("/lanh-dao/").content.decode()
    assert "1 hồ sơ đang chậm vì cơ quan phối hợp trả lời quá hạn" in day


def test_the_asked_agency_sees_what_it_owes(both: Two) -> None:
    found = asked_of(both)
    told = leader(both.asked).get(PAGE, {"chieu": "den"}).content.decode()
    assert found.state.code in told
    assert found.state.code not in leader(both.asked).get(PAGE).content.decode()


def test_many_cost_no_more_statements_than_one(
    both: Two, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(3):
        asked_of(both)
    client = leader(both.asker)
    client.get(PAGE)
    with django_assert_max_num_queries(14):
        client.get(PAGE)
