"""The control slip: looking is no printing, a printing is counted, and only who works the dossier prints."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from chuan.events.dossiers.services.dossiers import load
from chuan.events.dossiers.tests.factories import Commune, dossier

pytestmark = pytest.mark.django_db
AsRole = Callable[[str], Client]


def text_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_a_press_prints_and_a_reprint_says_so(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "sign")
    client, address = as_role("leader"), f"/xu-ly/ho-so/{found.id}/phieu-kiem-soat/"
    shown = client.post(address).headers["Location"]
    first, again = (text_of(client.get(shown).content) for _ in range(2))
    second = text_of(client.post(address, follow=True).content)
    assert first == again
    assert ("in lại" in first, "Bản in lại lần 2" in second) == (False, True)
    assert load(found.id).state.printed("control") == 2


@pytest.mark.parametrize("role", ["iso", "clerk"])
def test_who_only_looks_sees_the_slip_and_records_nothing(here: Commune, as_role: AsRole, role: str) -> None:
    found = dossier(here, "sign")
    client = as_role(role)
    answer = client.get(f"/xu-ly/ho-so/{found.id}/phieu-kiem-soat.pdf")
    assert found.state.code in text_of(answer.content)
    refused = client.post(f"/xu-ly/ho-so/{found.id}/phieu-kiem-soat/")
    assert (refused.status_code, load(found.id).state.printed("control")) == (403, 0)


@pytest.mark.parametrize(("role", "prints"), [("iso", False), ("leader", True)])
def test_the_page_offers_what_this_person_may(
    here: Commune, as_role: AsRole, role: str, *, prints: bool
) -> None:
    found = dossier(here, "sign")
    page = as_role(role).get(f"/xu-ly/ho-so/{found.id}/").content.decode()
    offered = ("/phieu-kiem-soat/" in page, "/phieu-kiem-soat.pdf" in page)
    assert offered == (prints, not prints)
