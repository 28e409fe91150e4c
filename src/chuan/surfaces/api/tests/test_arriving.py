"""Other systems send dossiers: the secret, JSON, an answer a row, the same message twice."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client

from chuan.events.dossiers.tests.factories import Clock, Commune, commune, dossier, stopped_clock
from chuan.events.intake.services import submissions
from chuan.events.intake.tests.factories import ONLINE, submitted, told
from chuan.readings.arrivals.models import SubmissionRow, TrackedRow
from chuan.readings.outbox.models import Delivery

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
PORTAL, SYSTEMS = "/api/ho-so-cong/", "/api/ho-so-theo-doi/"
SECRET = "invented-for-tests"


@pytest.fixture
def here(stopped_clock: Clock, settings: LazySettings) -> Commune:
    settings.INTAKE_SECRET = SECRET
    return commune(procedure=ONLINE)


def send(body: Any, to: str = PORTAL, secret: str = SECRET) -> tuple[int, dict[str, Any]]:
    content = body if isinstance(body, bytes) else json.dumps(body)
    headers = {"Authorization": f"Bearer {secret}"} if secret else {}
    answer = Client(enforce_csrf_checks=True).post(to, content, "application/json", headers=headers)
    return answer.status_code, answer.json()


def test_a_message_is_taken_in_once(here: Commune) -> None:
    for did in ("new", "unchanged"):
        status, answer = send({"data": [submitted()]})
        assert (status, answer["error_code"]) == (200, 0)
        assert answer["data"] == [{"MaHoSo": "H49.98-261119-0001", "ket_qua": did}]
    assert SubmissionRow.objects.count() == 1


def test_our_own_message_that_comes_back_is_no_news(here: Commune) -> None:
    dossier(here)
    (sent,) = Delivery.objects.all()[:1]
    echo = {"MaBanTin": str(sent.key), "data": [submitted(MaHoSo=sent.code)]}
    assert send(echo) == (200, {"error_code": 0, "data": []})
    assert submissions.by_code(sent.code) is None
    other = {**echo, "MaBanTin": "00000000-0000-4000-8000-000000000001"}
    assert send(other)[1]["data"][0]["ket_qua"] == "new"


def test_reports_of_ministry_systems_have_a_door_of_their_own(here: Commune) -> None:
    assert send(told(), SYSTEMS)[1]["error_code"] == 0
    assert TrackedRow.objects.count() == 1


def test_a_row_that_cannot_be_is_named_and_the_others_are_taken(here: Commune) -> None:
    bad = submitted(MaHoSo="H49.98-261119-0007", ChuHoSo="")
    status, answer = send([bad, 7, submitted()])
    assert (status, answer["error_code"]) == (200, 1)
    assert [row["ket_qua"] for row in answer["data"]] == ["refused", "refused", "new"]
    assert answer["data"][0]["ly_do"] == "Thiếu ChuHoSo."


@pytest.mark.parametrize("secret", ["", "wrong", "mã sai"])
def test_who_does_not_know_the_secret_is_not_let_in(here: Commune, secret: str) -> None:
    headers = {"Authorization": f"Bearer {secret}".encode().decode("latin-1")}
    answer = Client().post(PORTAL, json.dumps(submitted()), "application/json", headers=headers)
    assert answer.status_code == 403
    assert not SubmissionRow.objects.exists()


def test_without_a_secret_of_the_installation_the_door_is_shut(here: Commune, settings: LazySettings) -> None:
    settings.INTAKE_SECRET = ""
    assert send(submitted(), secret="")[0] == 404
    assert send(submitted())[0] == 404


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'"x"', b"[" * 100_000, b"\xff\xfe", b'{"data": [' + b"1," * 1001 + b"1]}"]
)  # fmt: skip
def test_hostile_bodies_get_a_sentence(here: Commune, body: bytes) -> None:
    status, answer = send(body)
    assert status in {413, 422}
    assert answer["error_message"]
