"""Received elsewhere: taken in with the button, and given back where that was a mistake."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client

from chuan.definitions.organisation.models import Account
from chuan.definitions.procedures.models import Adoption
from chuan.events.dossiers.services.dossiers import Dossier, load
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, form
from chuan.surfaces.acts import handing, reception

pytestmark = pytest.mark.django_db
BACK = "Rút lại dấu nhận"


@pytest.fixture
def places(stopped_clock: Clock) -> tuple[Commune, Commune]:
    """(where it is received, the competent agency)."""
    here, there = commune("H49.98"), commune("H49.16")
    Adoption.objects.filter(agency=there.agency).update(outside=True)
    return here, there


def received(here: Commune, there: Commune) -> tuple[Dossier, Client]:
    client = Client()
    account = Account.objects.get(official=there.people["head"])
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return reception.receive(here.actor("counter"), form(there)), client


def page(client: Client, found: Dossier) -> str:
    return client.get(f"/xu-ly/ho-so/{found.id}/").content.decode()


def send(client: Client, found: Dossier, act: str, prefix: str, **typed: str) -> tuple[int, str]:
    sent = {"key": str(uuid4()), "seen": str(load(found.id).seq), **typed}
    answer = client.post(f"/xu-ly/ho-so/{found.id}/{act}/", {f"{prefix}-{k}": v for k, v in sent.items()})
    return answer.status_code, answer.content.decode()


def test_the_button_has_its_way_back_with_a_reason(places: tuple[Commune, Commune]) -> None:
    found, client = received(*places)
    assert "Nhận vào cơ quan" in client.get("/xu-ly/noi-khac/").content.decode()
    assert send(client, found, "nhan-vao", "nv")[0] == 302
    assert BACK in page(client, found)
    status, told = send(client, found, "rut-dau-nhan", "rd")
    assert (status, BACK in told) == (422, True)
    assert send(client, found, "rut-dau-nhan", "rd", reason="Giấy của hồ sơ khác")[0] == 302
    told = page(client, found)
    assert ("Giấy của hồ sơ khác" in told, "Nhận vào cơ quan giải quyết" in told) == (True, True)


def test_a_stamp_that_came_with_paper_leads_to_its_list(places: tuple[Commune, Commune]) -> None:
    here, there = places
    found, client = received(here, there)
    unit = int(found.state.holds[0].unit)
    made = handing.make_list(here.actor("counter"), handing.Handing(there.agency.id, unit, (found.id,)))
    handing.take_over(there.actor("head"), made.id, [found.id])
    told = page(client, found)
    assert (BACK in told, f'href="/xu-ly/ban-giao/{made.id}/"' in told) == (False, True)
    status, told = send(client, found, "rut-dau-nhan", "rd", reason="Nhầm")
    assert (status, "danh sách bàn giao" in told) == (409, True)
