"""The pages of both registers: empty, one, many; what is typed stays; a number twice is said in a sentence."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from chuan.events.dossiers.tests.factories import Clock, Commune, commune, dossier, stopped_clock
from chuan.surfaces.acts import incoming, numbering
from chuan.surfaces.acts.tests.papers import decision, letter
from tests.doors.world import signed_in

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


@pytest.fixture
def clerk(here: Commune) -> Client:
    return signed_in(here, "clerk")


def asked(client: Client, name: str, **query: str) -> str:
    answer = client.get(reverse(f"quality:{name}"), query)
    assert answer.status_code == 200
    return answer.content.decode()


def statements(client: Client, name: str) -> int:
    asked(client, name)
    with CaptureQueriesContext(connection) as caught:
        asked(client, name)
    return len(caught)


@pytest.mark.parametrize("name", ["outgoing", "incoming", "paper_shares"])
def test_more_lines_ask_no_more_of_the_database(here: Commune, clerk: Client, name: str) -> None:
    before = statements(clerk, name)
    for n in range(3):
        numbering.enter(here.actor("clerk"), decision(here))
        incoming.register(here.actor("clerk"), letter(here, their_number=f"{n}/STP"))
    dossier(here, "result")
    assert statements(clerk, name) == before <= 9


def test_an_entry_gets_the_next_number_and_the_same_number_is_refused_with_all_still_typed(
    here: Commune, clerk: Client
) -> None:
    sent = {
        "symbol": "qđ-ubnd", "day": "20/11/2026", "kind": "decision", "subject": "Giao chỉ tiêu", "signer": "Vũ Đình Ẩn",
        "recipients": "Các thôn", "unit": str(min(here.actor("clerk").unit_ids)), "copies": "2", "channel": "paper",
    }  # fmt: skip
    address = reverse("quality:outgoing_new")
    said = clerk.post(address, sent, follow=True).content.decode()
    assert "01/QĐ-UBND" in said
    again = clerk.post(address, {**sent, "number": "1", "subject": "Văn bản khác"})
    text = again.content.decode()
    assert again.status_code == 422
    assert "đã cấp cho văn bản “Giao chỉ tiêu”" in text
    assert "Văn bản khác" in text


def test_the_workbook_and_the_book_have_every_line(here: Commune, clerk: Client) -> None:
    numbering.enter(here.actor("clerk"), decision(here))
    sheet = clerk.get(reverse("quality:outgoing"), {"tep": "xlsx"}).content
    rows = list(load_workbook(BytesIO(sheet)).worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows[-1:]] == ["01/QĐ-UBND"]
    for name in ("outgoing_book", "incoming_book"):
        assert clerk.get(reverse(f"quality:{name}")).content.startswith(b"%PDF-")


def test_a_document_that_came_in_goes_to_one_person(here: Commune, clerk: Client) -> None:
    sent = {
        "arrived": "20/11/2026", "means": "axis", "sender": "Sở Tư pháp", "kind": "letter", "subject": "Rà soát",
        "urgency": "normal",
    }  # fmt: skip
    address = reverse("quality:incoming_new")
    assert clerk.post(address, sent).status_code == 422
    done = clerk.post(address, {**sent, "solve": str(here.people["handler"].id)}, follow=True)
    assert "Văn bản đến số 1" in done.content.decode()
    work = signed_in(here, "handler").get(reverse("quality:work")).content.decode()
    assert "Văn bản đến số 1/2026" in work


def test_others_see_neither_the_document_nor_its_line(here: Commune) -> None:
    made = incoming.register(here.actor("clerk"), letter(here))
    other = signed_in(here, "other")
    assert other.get(reverse("quality:incoming_one", args=[made.id])).status_code == 404
    assert "Sở Tư pháp" not in asked(other, "incoming")


def test_a_share_opens_its_documents(here: Commune, clerk: Client) -> None:
    dossier(here, "result")
    numbering.enter(here.actor("clerk"), decision(here))
    page = asked(clerk, "paper_shares")
    assert "1 trên 2 văn bản" in page
    assert "Về việc giao nhiệm vụ" not in asked(clerk, "outgoing", ht="share", nam="2026")
