"""The page of a dossier between agencies: who was asked, the forms that ask and end, the answer's paper."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.organisation.models import Account
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import Clock, Commune, dossier
from chuan.surfaces.acts.tests.two_agencies import CODE, Two, adopt, answered, asked_of, two

pytestmark = pytest.mark.django_db
AsWho = Callable[[Commune, str], Client]


@pytest.fixture
def both(stopped_clock: Clock) -> Two:
    return two()


@pytest.fixture
def as_who() -> AsWho:
    def signed_in(here: Commune, role: str) -> Client:
        client = Client()
        client.force_login(
            Account.objects.get(official=here.people[role]),
            backend="django.contrib.auth.backends.ModelBackend",
        )
        return client

    return signed_in


def page(found: Dossier, act: str = "") -> str:
    return f"/xu-ly/ho-so/{found.id}/{act}"


def test_who_waits_sees_whom_he_waits_for_in_few_statements(
    both: Two, as_who: AsWho, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    found = asked_of(both)
    client = as_who(both.asker, "police")
    with django_assert_max_num_queries(40):
        told = client.get(page(found)).content.decode()
    for part in ("Cơ quan phối hợp", "H19.85", both.leg(found).state.code, "Thời gian theo cơ quan"):
        assert part in told
    assert "Thu hồi yêu cầu" not in told


def test_the_asked_agency_sees_for_whom_it_works(both: Two, as_who: AsWho) -> None:
    leg = both.leg(asked_of(both))
    client = as_who(both.asked, "head")
    assert "phối hợp cho H49.98" in client.get("/xu-ly/").content.decode()
    assert "Việc phối hợp cho H49.98" in client.get(page(leg)).content.decode()


def test_the_answers_paper_is_read_from_the_dossier_that_asked(both: Two, as_who: AsWho) -> None:
    found = asked_of(both)
    leg = answered(both, both.leg(found))
    assert leg.state.document is not None
    paper = page(found, f"phoi-hop/{leg.id}/{leg.state.document.issued}.pdf")
    assert as_who(both.asker, "police").get(paper).content.startswith(b"%PDF-")
    assert (
        as_who(both.asker, "police").get(page(found, f"phoi-hop/{leg.id}/{'0' * 64}.pdf")).status_code == 404
    )


def test_a_question_is_asked_by_hand_and_nothing_typed_is_lost(both: Two, as_who: AsWho) -> None:
    found = dossier(both.asker, "check")
    client = as_who(both.asker, "handler")
    sent = {"key": str(uuid4()), "seen": found.seq, "step": "check", "target": f"H19.85|{CODE}", "text": ""}
    refused = client.post(page(found, "lay-y-kien/"), sent)
    assert refused.status_code == 422
    assert f'value="H19.85|{CODE}" selected' in refused.content.decode()
    assert (
        client.post(page(found, "lay-y-kien/"), {**sent, "text": "Có tranh chấp không?"}).status_code == 302
    )
    assert len(dossiers.load(found.id).state.legs) == 1


def test_only_heads_end_the_wait_and_say_why(both: Two, as_who: AsWho) -> None:
    found = asked_of(both)
    leg = both.leg(found).id
    sent = {f"ph{leg}-key": str(uuid4()), f"ph{leg}-reason": "Không cần nữa"}
    assert as_who(both.asker, "police").post(page(found, f"phoi-hop/{leg}/thu-hoi/"), sent).status_code == 403
    assert as_who(both.asker, "leader").post(page(found, f"phoi-hop/{leg}/thu-hoi/"), sent).status_code == 302
    told = as_who(both.asker, "police").get(page(found)).content.decode()
    assert "đã thu hồi yêu cầu: Không cần nữa" in told


def test_a_question_that_could_not_go_out_says_why_and_goes_out_later(
    stopped_clock: Clock, as_who: AsWho
) -> None:
    both = two(adopted=False)
    found = asked_of(both)
    client = as_who(both.asker, "police")
    assert "chưa áp dụng quy trình phối hợp" in client.get(page(found)).content.decode()
    adopt(both.asked)
    sent = {"gyc-key": str(uuid4()), "gyc-seen": found.seq, "step": "police"}
    assert client.post(page(found, "gui-yeu-cau/"), sent).status_code == 302
    assert both.leg(found).agency == both.asked.agency.id
