"""After reception: who must bring something, what he brought, that he withdrew, that he stayed silent."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, dossier
from chuan.surfaces.acts import interrupting
from chuan.surfaces.acts.interrupting import Proposal
from chuan.surfaces.counter.tests.conftest import signed_in

pytestmark = pytest.mark.django_db
LIST = "/mot-cua/cho-bo-sung/"
WHY = "Thiếu chữ ký trang 2"
SCAN = b"%PDF-1.7 invented"


def returned(here: Commune, again: str = "") -> Dossier:
    found = dossier(here, "check")
    if again:
        found = _asked(here, found, "")
        found = interrupting.complete(here.actor("counter"), found.id, (PaperIn("form", 1),))
    return _asked(here, found, again)


def _asked(here: Commune, found: Dossier, again: str) -> Dossier:
    form = Proposal("supplement", "check", "Bỏ sót", lacks={"form": WHY}, again=again)
    interrupting.propose(here.actor("handler"), found.id, form)
    return interrupting.grant(here.actor("head"), found.id)


def at(found: Dossier, act: str = "") -> str:
    return f"/mot-cua/ho-so/{found.id}/{act}"


def sent(found: Dossier, **more: object) -> dict[str, object]:
    return {"key": str(uuid4()), "seen": found.seq, **more}


@pytest.mark.parametrize("many", [0, 1, 6])
def test_the_list_takes_as_many_statements_for_many(
    here: Commune, client: Client, many: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(many):
        returned(here)
    with django_assert_max_num_queries(14):
        told = client.get(f"{LIST}?t=cho").content.decode()
    assert f"{many} hồ sơ đã nhận" in told
    assert told.count("chưa nhắc") == many
    assert told.count("Tờ khai") == many


def test_each_sort_has_its_tab(here: Commune, client: Client, stopped_clock: Clock) -> None:
    once, twice = returned(here), returned(here, "Công dân nộp nhầm")
    gone = dossier(here, "check")
    client.post(at(gone, "rut/"), sent(gone, request=SimpleUploadedFile("don.pdf", SCAN)))
    shown = {tab: client.get(f"{LIST}?t={tab}").content.decode() for tab in ("cho", "lan-hai", "da-dung")}
    codes = {
        tab: {d.state.code for d in (once, twice, gone) if d.state.code in page}
        for tab, page in shown.items()
    }
    assert codes == {
        "cho": {once.state.code, twice.state.code},
        "lan-hai": {twice.state.code},
        "da-dung": {gone.state.code},
    }
    assert "lần 2, lỗi cơ quan" in shown["lan-hai"]


def test_everything_asked_must_be_brought(here: Commune, client: Client) -> None:
    found = returned(here)
    answer = client.post(at(found, "bo-sung/"), sent(found))
    assert (answer.status_code, "Còn thiếu: Tờ khai" in answer.content.decode()) == (422, True)
    answer = client.post(at(found, "bo-sung/"), sent(found, **{"originals-0": "x"}))
    assert answer.status_code == 422
    assert dossiers.load(found.id).state.waits


def test_completed_the_clock_starts_anew_and_the_slip_says_so(here: Commune, stopped_clock: Clock) -> None:
    found = returned(here)
    before = found.state.promised
    stopped_clock.stand(NOW + timedelta(days=4))
    client = signed_in(here.people["counter"])
    answer = client.post(at(found, "bo-sung/"), sent(found, **{"originals-0": "1"}), follow=True)
    state = dossiers.load(found.id).state
    assert before is not None
    assert state.promised is not None
    assert state.promised > before
    assert not state.waits
    assert "Đã bổ sung đủ. Hẹn trả mới" in answer.content.decode()
    assert client.post(at(found, "giay-hen/")).status_code == 302


def test_the_page_of_one_takes_few_statements(
    here: Commune, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    found = returned(here)
    with django_assert_max_num_queries(18):
        told = client.get(at(found, "bo-sung/")).content.decode()
    for part in (WHY, "Đang chờ công dân bổ sung", "Chưa nhắc lần nào", "tính lại thời hạn từ đầu"):
        assert part in told
    assert "Đóng hồ sơ vì hết hạn chờ" not in told


def test_a_reminder_is_recorded_with_how(here: Commune, client: Client) -> None:
    found = returned(here)
    told = client.post(at(found, "bo-sung/nhac/"), {"channel": "phone"}, follow=True).content.decode()
    assert "qua điện thoại" in told
    assert client.post(at(found, "bo-sung/nhac/"), {"channel": "pigeon"}).status_code == 422
    assert "chưa nhắc" not in client.get(f"{LIST}?t=cho").content.decode()


def test_a_silent_citizens_dossier_is_closed_only_after_his_time(
    here: Commune, client: Client, stopped_clock: Clock
) -> None:
    found = returned(here)
    answer = client.post(at(found, "bo-sung/dong/"))
    assert (answer.status_code, "Công dân còn được bổ sung" in answer.content.decode()) == (409, True)
    stopped_clock.stand(NOW + timedelta(days=30))
    client = signed_in(here.people["counter"])
    assert "hết hạn chờ" in client.get(f"{LIST}?t=qua-han").content.decode()
    assert client.post(at(found, "bo-sung/dong/")).status_code == 302
    state = dossiers.load(found.id).state
    assert (state.status, state.ended_by) == ("stopped", "silent-citizen")
    interrupting.reopen(here.actor("head"), found.id, "Công dân nằm viện")
    assert dossiers.load(found.id).state.status == "open"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("", b"", "Chưa có đơn công dân ký"),
        ("don.pdf", b"<html>", "PDF, JPG hoặc PNG"),
        ("don.jpg", b"\xff\xd8\xff" + b"0" * (10 * 2**20), "lớn hơn 10 MB"),
    ],
)
def test_without_a_signed_request_nothing_stops(
    here: Commune, client: Client, name: str, content: bytes, said: str
) -> None:
    found = dossier(here, "check")
    upload = {"request": SimpleUploadedFile(name, content)} if name else {}
    answer = client.post(at(found, "rut/"), sent(found, reason="Đổi ý", **upload))
    told = answer.content.decode()
    assert (answer.status_code, said in told, "Đổi ý" in told) == (422, True, True)
    assert dossiers.load(found.id).state.status == "open"


def test_with_the_request_it_stops_and_the_scan_is_kept(here: Commune, client: Client) -> None:
    found = dossier(here, "check")
    image = SimpleUploadedFile("C:\\tam\\don.JPG", b"\xff\xd8\xff\xe0 invented")
    answer = client.post(at(found, "rut/"), sent(found, request=image), follow=True)
    told = answer.content.decode()
    assert "Đã dừng giải quyết" in told
    assert "theo đơn công dân ký" in told
    assert dossiers.load(found.id).state.ended_by == "withdrawn"


def test_an_answer_already_signed_is_not_withdrawn(here: Commune, client: Client) -> None:
    found = dossier(here, "number")
    assert "Kết quả đã được ký" in client.get(at(found, "rut/")).content.decode()
    answer = client.post(at(found, "rut/"), sent(found, request=SimpleUploadedFile("don.pdf", SCAN)))
    assert answer.status_code == 409
