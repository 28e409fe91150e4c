"""Số mẫu biểu: no form cites a circular nobody has read; once one is read and confirmed, the printed form names it."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from chuan.definitions.laws import services as laws
from chuan.definitions.organisation.services import rebuild_closure
from chuan.events.dossiers.tests.factories import NOW, Commune, commune, dossier
from chuan.surfaces.studio.tests.world import browser

pytestmark = pytest.mark.django_db
LIST, KEY = "/quy-trinh/gia-tri-chua-doi-chieu/", "pack/forms"
TYPED = {
    "id": f"{KEY}@2026-08-05",
    "document": "07/2026/TT-BTP",
    "article": "Phụ lục I",
    "document_day": "15/10/2026",
}
CITED = "Mẫu số 01 ban hành kèm theo Thông tư số 07/2026/TT-BTP"


@pytest.fixture
def here() -> Commune:
    made = commune()
    rebuild_closure()
    return made


def receipt(here: Commune) -> str:
    """The receipt of a dossier as it is printed now."""
    client = browser(here.people["counter"])
    printed = client.post(f"/mot-cua/ho-so/{dossier(here).id}/giay-hen/")
    pages = PdfReader(BytesIO(client.get(printed.headers["Location"]).content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def newest(here: Commune) -> int:
    return laws.readings(here.agency.id, NOW, TYPED["id"])[0].id


def test_the_form_names_the_circular_from_its_confirmation_on(here: Commune) -> None:
    iso, leader = browser(here.people["iso"]), browser(here.people["leader"])
    before = receipt(here)
    assert ("Mẫu số 01" in before, "ban hành kèm theo" in before) == (True, False)
    iso.post(f"{LIST}gia-tri/{KEY}/", TYPED)
    assert "ban hành kèm theo" not in receipt(here)
    leader.post(f"{LIST}xac-nhan/{newest(here)}/")
    assert CITED in receipt(here)
    leader.post(f"{LIST}rut/{newest(here)}/", {"reason": "đọc nhầm văn bản"})
    assert "ban hành kèm theo" not in receipt(here)


def test_another_agency_prints_no_circular_it_has_not_read(here: Commune) -> None:
    there = commune("H19.85")
    rebuild_closure()
    browser(here.people["iso"]).post(f"{LIST}gia-tri/{KEY}/", TYPED)
    browser(here.people["leader"]).post(f"{LIST}xac-nhan/{newest(here)}/")
    assert "ban hành kèm theo" not in receipt(there)
