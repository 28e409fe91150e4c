"""The store of results: found, ended by a decision, said to the public, restored."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from chuan.definitions.organisation.models import Account
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, dossier, stopped_clock

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
WHOLE = {
    "decision": "45/QĐ-UBND",
    "day": "20/11/2026",
    "signer": "Nguyễn Văn Minh",
    "reason": "Cấp sai họ tên",
}


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


@pytest.fixture
def issued(here: Commune) -> Dossier:
    return dossier(here, "nobody")


def browser(here: Commune, role: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(official=here.people[role]))
    return client


def decided(client: Client, issued: Dossier, deed: str, **more: str) -> tuple[int, str]:
    answer = client.post(f"/xu-ly/ket-qua/{issued.id}/{deed}/", {"key": str(uuid4()), **WHOLE, **more})
    return answer.status_code, answer.content.decode()


def test_it_is_found_by_the_number_of_its_person_in_few_statements(
    here: Commune, issued: Dossier, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    clerk = browser(here, "clerk")
    clerk.get("/xu-ly/ket-qua/")
    with django_assert_max_num_queries(16):
        page = clerk.get("/xu-ly/ket-qua/?q=022194003817").content.decode()
    assert issued.state.code in page
    assert issued.state.code not in clerk.get("/xu-ly/ket-qua/?q=000000000000").content.decode()
    assert issued.state.code not in clerk.get("/xu-ly/ket-qua/?t=revoked").content.decode()


def test_a_decision_revokes_it_and_everybody_reads_so(here: Commune, issued: Dossier) -> None:
    assert decided(browser(here, "clerk"), issued, "thu-hoi")[0] == 302
    page = browser(here, "leader").get(f"/xu-ly/ket-qua/{issued.id}/").content.decode()
    assert "Cấp sai họ tên" in page
    said = "thu hồi theo 45/QĐ-UBND ngày 20/11/2026"
    public = Client()
    assert said in public.get(f"/tra-cuu/{dossiers.secret_of(issued.id)}/").content.decode()
    assert said in public.get("/tra-cuu/", {"ma": issued.state.code}).content.decode()
    assert decided(browser(here, "clerk"), issued, "khoi-phuc")[0] == 302
    assert said not in public.get("/tra-cuu/", {"ma": issued.state.code}).content.decode()


def test_what_is_missing_is_said_beside_what_was_typed(here: Commune, issued: Dossier) -> None:
    status, page = decided(browser(here, "clerk"), issued, "thay-the", by="H49.98-1")
    assert status == 422
    assert "đã cấp cho chính người này" in page
    assert 'value="45/QĐ-UBND"' in page


def test_the_counter_sees_and_does_not_decide(here: Commune, issued: Dossier) -> None:
    counter = browser(here, "counter")
    assert "Ghi quyết định" not in counter.get(f"/xu-ly/ket-qua/{issued.id}/").content.decode()
    assert decided(counter, issued, "thu-hoi")[0] == 403
    assert browser(here, "handler").get(f"/xu-ly/ket-qua/{issued.id}/").status_code == 404
