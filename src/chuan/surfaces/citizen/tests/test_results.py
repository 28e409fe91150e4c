"""Anybody checks an issued result by its code: the verdict, the number, no name; a file is laid beside it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.base.signing.tests.authority import PASSPHRASE, pem
from chuan.base.signing.tests.papers import paper
from chuan.events.dossiers.services import people, result_codes
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Commune, stopped_clock
from chuan.surfaces.acts.tests.signed import content, drafted, here, issued, takes
from chuan.surfaces.telling import issued as checked

__all__ = ["here", "stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def trusted(settings: Any, tmp_path: Path) -> None:
    (tmp_path / "goc.pem").write_bytes(pem())
    settings.ROOTS = tmp_path


def address(found: Dossier) -> str:
    return f"/tra-cuu/ket-qua/{result_codes.code_of(found)}/"


def test_an_issued_result_holds(here: Commune, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    found = issued(here)
    with django_assert_max_num_queries(20):
        page = Client().get(address(found)).content.decode()
    assert "Kết quả này có thật và còn nguyên vẹn" in page
    assert here.agency.name in page
    assert people.party(found.state.owner).name not in page
    whole = content(found)
    for sent, said in ((whole, "Đúng tệp đã phát hành"), (paper(), "Không phải tệp đã phát hành")):
        answer = Client().post(address(found), {"file": SimpleUploadedFile("ket-qua.pdf", sent)})
        assert said in answer.content.decode()


def test_what_is_not_sealed_yet_is_said(here: Commune) -> None:
    found = takes(here, drafted(here), "leader", "sign", PASSPHRASE)
    assert "chưa phát hành" in Client().get(address(found)).content.decode()


def test_a_result_on_paper_is_said(here: Commune) -> None:
    found = issued(here, "", "")
    assert "trên giấy" in Client().get(address(found)).content.decode()


def test_a_code_nobody_gave(here: Commune) -> None:
    found = drafted(here)
    wrong = address(found)[:-2] + "1/"
    assert Client().get(wrong).status_code == 404
    assert Client().get(f"/tra-cuu/ket-qua/{found.state.code}/").status_code == 404
    page = Client().get("/tra-cuu/ket-qua/", {"ma": "h49 / 98"})
    assert (page.status_code, "Mã kiểm tra" in page.content.decode()) == (200, True)


def test_a_revoked_result_is_said_by_its_decision(here: Commune, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store of results tells; this page only asks it."""
    found = issued(here)
    told = SimpleNamespace(status="revoked", decision="Quyết định 12/QĐ-UBND", decided=NOW.date())
    monkeypatch.setattr(checked, "result", lambda stream: told if stream == found.id else None)
    page = Client().get(address(found)).content.decode()
    assert "đã bị thu hồi theo Quyết định 12/QĐ-UBND" in page
    assert "Chưa tin được kết quả này" in page
