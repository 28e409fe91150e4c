"""After reception: the printed receipt, reprints, annulment, the day's lists, the hand-over, results."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook
from pypdf import PdfReader
from pytest_django.fixtures import DjangoAssertNumQueries

from chuan.definitions.procedures.models import Adoption
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, dossier, form
from chuan.readings.deadlines.queries.counter import notes_of_papers
from chuan.surfaces.acts import reception
from chuan.surfaces.acts.reception import refuse_reception
from chuan.surfaces.counter.tests.typing_in import START, receive_at, received

pytestmark = pytest.mark.django_db
LISTS = (
    "cho-bo-sung/",
    "hom-nay/",
    "hom-nay/?t=huy",
    "hom-nay/?t=nhan-ho",
    "ban-giao/",
    "ban-giao/danh-sach/",
    "so/",
    "tra/",
)


def text_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def unbroken(pdf: bytes) -> str:
    """Letters and digits alone, for codes that a narrow column breaks."""
    return "".join(letter for letter in text_of(pdf) if letter.isalnum())


def test_the_receipt_holds_code_and_date_and_a_reprint_says_so(client: Client, here: Commune) -> None:
    stream = received(client, here)
    pressed = (client.post(f"/mot-cua/ho-so/{stream}/giay-hen/", follow=True) for _ in range(2))
    first, second = (text_of(answer.content) for answer in pressed)
    promised = dossiers.load(stream).state.promised
    assert promised is not None
    assert "H49.98-261120-0001" in first
    assert f"{promised:%d}" in first
    assert "in lại" not in first
    assert "Bản in lại lần 2" in second


def test_looking_at_a_printed_receipt_again_is_no_printing(client: Client, here: Commune) -> None:
    stream = received(client, here)
    assert client.get(f"/mot-cua/ho-so/{stream}/giay-hen/").status_code == 405
    shown = client.post(f"/mot-cua/ho-so/{stream}/giay-hen/").headers["Location"]
    (first, again) = (client.get(shown) for _ in range(2))
    assert first.content == again.content
    assert dossiers.load(stream).state.printed("receipt") == 1
    other = received(client, here)
    assert client.get(shown.replace(str(stream), str(other))).status_code == 404


def test_a_slip_is_shown_as_printed_and_its_reprint_says_so(client: Client, here: Commune) -> None:
    stream = refuse_reception(here.actor("counter"), form(here), "Không thuộc xã")
    shown = client.post(f"/mot-cua/phieu/{stream}/in/").headers["Location"]
    first, again = (text_of(client.get(shown).content) for _ in range(2))
    second = text_of(client.post(f"/mot-cua/phieu/{stream}/in/", follow=True).content)
    assert first == again
    assert ("in lại" in first, "Bản in lại lần 2" in second) == (False, True)


def test_a_wrong_reception_is_annulled_with_a_reason_and_counted_apart(client: Client, here: Commune) -> None:
    stream = received(client, here)
    seen = str(dossiers.load(stream).seq)
    refused = client.post(f"/mot-cua/ho-so/{stream}/huy/", {"reason": " ", "seen": seen})
    assert refused.status_code == 422
    client.post(f"/mot-cua/ho-so/{stream}/huy/", {"reason": "Nhập nhầm thủ tục", "seen": seen})
    assert dossiers.load(stream).state.status == "annulled"
    page = client.get("/mot-cua/hom-nay/?t=huy").content.decode()
    assert "Nhập nhầm thủ tục" in page
    assert "0 hồ sơ, 1 lần hủy" in page


def test_an_annulment_after_somebody_acted_is_refused_and_keeps_the_reason(
    client: Client, here: Commune, stopped_clock: Clock
) -> None:
    stream = received(client, here)
    answer = client.post(f"/mot-cua/ho-so/{stream}/huy/", {"reason": "Nhập nhầm", "seen": "1"})
    assert answer.status_code == 409
    assert "Nhập nhầm" in answer.content.decode()


def test_a_result_is_given_to_somebody_named(client: Client, here: Commune) -> None:
    found = dossier(here, "result")
    assert found.state.code in client.get("/mot-cua/tra/").content.decode()
    path = f"/mot-cua/tra/{found.id}/"
    sent = {"taker": "other", "channel": "counter", "seen": str(found.seq)}
    refused = client.post(path, sent | {"taker-name": "Trần Văn Bảy"})
    assert refused.status_code == 422
    assert 'value="Trần Văn Bảy"' in refused.content.decode()
    whole = {"taker-name": "Trần Văn Bảy", "taker-authorisation": "giấy 18/11", "identity": "căn cước 3817"}
    assert client.post(path, sent | whole).status_code == 302
    assert dossiers.load(found.id).state.status == "closed"
    assert client.post(path, sent | whole).status_code == 409


def test_the_register_is_printed_and_calculated_with(client: Client, here: Commune) -> None:
    received(client, here)
    assert "H49982611200001" in unbroken(client.get("/mot-cua/so/so-theo-doi.pdf").content)
    book = load_workbook(BytesIO(client.get("/mot-cua/so/so-theo-doi.xlsx").content))
    assert "H49.98-261120-0001" in [cell.value for cell in list(book.worksheets[0].columns)[1]]


@pytest.mark.parametrize("path", LISTS)
def test_a_list_costs_the_same_with_none_and_with_many(
    client: Client, here: Commune, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(START + path)
    for rows in range(2):
        if rows:
            for _ in range(3):
                received(client, here)
        with django_assert_max_num_queries(14):
            assert client.get(START + path).status_code == 200


def test_the_reception_costs_few_statements(
    client: Client, here: Commune, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(receive_at(here))
    with django_assert_max_num_queries(16):
        client.get(receive_at(here))


def test_what_a_paper_is_called_is_found_beside_its_dossier(here: Commune) -> None:
    named, plain = dossier(here, called=("bằng tốt nghiệp", "chứng chỉ")), dossier(here)
    found = notes_of_papers([named.id, plain.id])
    assert found == {named.id: "bằng tốt nghiệp, chứng chỉ"}


def test_what_was_received_for_another_agency_is_listed_and_annulled_here(
    client: Client, here: Commune
) -> None:
    there = commune("H49.16")
    Adoption.objects.filter(agency=there.agency).update(outside=True)
    stream = reception.receive(here.actor("counter"), form(there)).id
    code = dossiers.load(stream).state.code
    assert code in client.get("/mot-cua/hom-nay/?t=nhan-ho").content.decode()
    assert code not in client.get("/mot-cua/hom-nay/").content.decode()
    assert "Nhận hộ" in client.get(f"/mot-cua/ho-so/{stream}/").content.decode()
    assert client.get(f"/mot-cua/ho-so/{stream}/rut/").status_code == 200
    seen = str(dossiers.load(stream).seq)
    sent = {"reason": "Nhận nhầm cơ quan", "seen": seen}
    assert client.post(f"/mot-cua/ho-so/{stream}/huy/", sent).status_code == 302
    assert dossiers.load(stream).state.status == "annulled"
