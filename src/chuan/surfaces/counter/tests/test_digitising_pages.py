"""The page of scans: sent, said where they cannot be kept, turned, tied, the phone's own page; its statements."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from chuan.base.imaging.services.apart import Examined, examine
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import Commune, dossier
from chuan.events.scans.services import load
from chuan.readings.digitised.models import ScanRow
from chuan.surfaces.acts import digitising, paging
from chuan.surfaces.acts.tests.scanning import unread
from chuan.surfaces.counter.tests.conftest import signed_in
from chuan.surfaces.counter.web.phone_link import link_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def found(here: Commune, monkeypatch: pytest.MonkeyPatch) -> Dossier:
    unread(monkeypatch, pages=2, blank=(2,))
    return dossier(here)


def address(found: Dossier, rest: str = "") -> str:
    return f"/mot-cua/ho-so/{found.id}/so-hoa/{rest}"


def sent(
    client: Client, found: Dossier, content: bytes = b"%PDF-1.7 a", paper: str = "form"
) -> tuple[int, str]:
    file = SimpleUploadedFile("Đơn.pdf", content)
    answer = client.post(address(found), {"key": str(uuid4()), "paper": paper, "files": [file]})
    return answer.status_code, answer.content.decode()


def done(client: Client, found: Dossier, scan: int, deed: str, **more: object) -> tuple[int, str]:
    body = {"key": str(uuid4()), "scan": str(scan), **more}
    answer = client.post(address(found, f"{scan}/{deed}/"), body)
    return answer.status_code, answer.content.decode()


def test_sent_it_stands_under_its_paper_with_its_blank_page_said(client: Client, found: Dossier) -> None:
    assert sent(client, found)[0] == 302
    page = client.get(address(found)).content.decode()
    assert "đã có bản điện tử" in page
    assert "trang trắng" in page
    scan = ScanRow.objects.get()
    assert client.get(f"/mot-cua/ban-quet/{scan.stream}/{scan.sha256}/")["Content-Type"] == "application/pdf"


def test_what_cannot_be_kept_is_said_by_name(
    client: Client, found: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digitising, "examine", examine)
    status, page = sent(client, found, b"MZ" + bytes(9))
    assert status == 422
    assert "Đơn: Tệp này là chương trình" in page
    assert not ScanRow.objects.exists()


def test_a_page_is_left_out_and_the_change_taken_back(
    client: Client, found: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent(client, found)
    scan = ScanRow.objects.get().stream
    monkeypatch.setattr(paging, "change", lambda *_: Examined(b"%PDF-1.7 b", b"strip", 1, (), "pdf"))
    assert done(client, found, scan, "bo-trang")[0] == 422  # no page chosen
    assert done(client, found, scan, "bo-trang", pages=["2"])[0] == 302
    assert load(scan).state.now.pages == 1
    done(client, found, scan, "hoan-tac")
    assert load(scan).state.now.pages == 2


def test_dropping_asks_why_and_nothing_typed_is_lost(client: Client, found: Dossier) -> None:
    sent(client, found)
    scan = ScanRow.objects.get().stream
    assert "Ghi lý do." in done(client, found, scan, "bo", reason=" ")[1]
    assert done(client, found, scan, "bo", reason="Quét mờ")[0] == 302
    assert "Đã bỏ, không dùng" in client.get(address(found)).content.decode()
    assert done(client, found, scan, "lay-lai")[0] == 302
    assert done(client, found, scan, "go", reason="Nhầm giấy")[0] == 302
    assert "chưa gắn vào giấy nào" in client.get(address(found)).content.decode()
    assert done(client, found, scan, "gan", paper="copy")[0] == 302


def test_a_phone_adds_photos_for_some_minutes_without_signing_in(
    client: Client, here: Commune, found: Dossier
) -> None:
    link, phone = link_of(here.actor("counter"), found.id), Client()
    assert "Chụp giấy tờ" in phone.get(link).content.decode()
    photo = SimpleUploadedFile("IMG_1.jpg", b"\xff\xd8\xff photo")
    page = phone.post(link, {"key": str(uuid4()), "paper": "form", "files": [photo]}).content.decode()
    assert "Đã gửi 1 ảnh về quầy." in page
    assert "Nịnh Thị Hoa" not in page
    assert ScanRow.objects.get().how == "phone"
    assert phone.get(link[:-2] + "x/").status_code == 404


def test_the_list_renews_itself_only_where_something_came(client: Client, found: Dossier) -> None:
    assert client.get(address(found, "moi/?co=0-0-0")).status_code == 204
    sent(client, found)
    assert "đã có bản điện tử" in client.get(address(found, "moi/?co=0-0-0")).content.decode()


def test_what_the_office_holds_answers_a_paper_with_consent(
    client: Client, here: Commune, found: Dossier
) -> None:
    earlier = dossier(here, "nobody")
    wanted = {"held": f"result-{earlier.id}", "paper": "copy", "key": str(uuid4())}
    answer = client.post(address(found, "dung-lai/"), wanted)
    assert "Chọn cách công dân đồng ý" in answer.content.decode()
    assert client.post(address(found, "dung-lai/"), {**wanted, "consent": "spoken"}).status_code == 302
    assert earlier.state.code in client.get(address(found)).content.decode()


def test_a_clerk_has_no_such_page(here: Commune, found: Dossier) -> None:
    assert signed_in(here.people["clerk"]).get(address(found)).status_code in {403, 404}


def test_the_page_asks_little_whatever_is_on_it(
    client: Client, found: Dossier, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for at in range(3):
        sent(client, found, b"%%PDF-1.7 %d" % at)
    client.get(address(found))
    with django_assert_max_num_queries(32):
        client.get(address(found))


def test_the_card_is_read_or_the_keyboard_named(client: Client) -> None:
    whole = "022194003817||Nguyễn Thị Hoa|14081994|Nữ|Tổ 3|10052021"
    assert client.post("/mot-cua/the-can-cuoc/", {"text": whole}).json()["fields"] == {
        "identity": "022194003817", "name": "Nguyễn Thị Hoa", "born": "14/08/1994", "address": "Tổ 3",
    }  # fmt: skip
    wrong = client.post("/mot-cua/the-can-cuoc/", {"text": whole.replace("Nguyễn", "Nguyeenx")})
    assert "tắt bộ gõ rồi quét lại" in wrong.json()["wrong"]


def test_the_register_of_electronic_copies_is_shown_and_saved(client: Client) -> None:
    assert (
        "chưa có bản sao điện tử" in client.get("/mot-cua/chung-thuc/dien-tu/?thang=2026-11").content.decode()
    )
    assert client.get("/mot-cua/chung-thuc/dien-tu/so.xlsx").content.startswith(b"PK")
