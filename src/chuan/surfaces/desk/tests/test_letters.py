"""Signed letters: a draft before the signature, one number at the first printing, the bytes kept."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Commune, dossier
from chuan.surfaces.acts import interrupting
from chuan.surfaces.acts.interrupting import Proposal
from chuan.surfaces.acts.steps import PDF, File
from chuan.surfaces.desk.tests.test_apologies import LATER
from chuan.surfaces.desk.tests.test_stopping import WHY, proposed, returned

pytestmark = pytest.mark.django_db
AsRole = Callable[[str], Client]
REQUEST = File("don.pdf", PDF, b"%PDF-1.7 a request")


def letter(found: Dossier, slug: str, tail: str = ".pdf") -> str:
    return f"/xu-ly/ho-so/{found.id}/van-ban/{slug}{tail}"


def words(content: bytes) -> str:
    pages = PdfReader(BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def pressed(client: Client, found: Dossier, slug: str) -> bytes:
    """The paper that comes out of the press."""
    answer = client.post(letter(found, slug, "/in/"), follow=True)
    assert answer.status_code == 200
    return answer.content


def apologised(here: Commune, as_role: AsRole) -> Dossier:
    found = dossier(here, "check")
    as_role("handler").post(f"/xu-ly/ho-so/{found.id}/xin-loi/", LATER)
    return interrupting.grant(here.actor("leader"), found.id)


def test_before_the_signature_there_is_only_a_draft(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    as_role("handler").post(f"/xu-ly/ho-so/{found.id}/xin-loi/", LATER)
    head = as_role("head")
    told = words(head.get(letter(found, "xin-loi")).content)
    assert "Dự thảo, chưa ký" in told
    assert "17 giờ 30 phút, ngày 31 tháng 12 năm 2026" in told
    assert head.post(letter(found, "xin-loi", "/in/")).status_code == 409
    assert dossiers.load(found.id).state.printed("apology") == 0


def test_an_apology_names_the_old_day_the_new_one_and_why(here: Commune, as_role: AsRole) -> None:
    before = dossiers.load(dossier(here, "check").id).state.promised
    assert before is not None
    told = words(as_role("counter").get(letter(apologised(here, as_role), "xin-loi")).content)
    assert f"ngày {before:%d}" in told
    assert "Chờ đo đạc lại." in told
    assert "sẽ trả kết quả vào 17 giờ 30 phút, ngày 31 tháng 12 năm 2026" in told
    assert "Dự thảo" not in told


def test_the_number_is_taken_once_and_kept(here: Commune, as_role: AsRole) -> None:
    first, second = apologised(here, as_role), apologised(here, as_role)
    desk = as_role("counter")
    once, again, other = (words(pressed(desk, one, "xin-loi")) for one in (first, first, second))
    assert "Số: 01/PXL-" in once
    assert "in lại" not in once
    assert "Số: 01/PXL-" in again
    assert "Bản in lại lần 2" in again
    assert "Số: 02/PXL-" in other


def test_the_event_holds_the_hash_of_the_very_bytes(here: Commune, as_role: AsRole) -> None:
    found = returned(here)
    paper = pressed(as_role("counter"), found, "bo-sung")
    event = dossiers.lived(found.id)[-1].event
    assert isinstance(event, e.Printed)
    assert (event.form, event.sha256, event.number) == ("supplement", sha256(paper).hexdigest(), 1)
    assert event.line  # its number stands on a line of the register


def test_a_supplement_is_signed_by_the_head_of_the_unit_that_asks(here: Commune, as_role: AsRole) -> None:
    told = words(as_role("handler").get(letter(returned(here), "bo-sung")).content)
    assert WHY in told
    assert here.people["head"].name in told
    assert "NGƯỜI HƯỚNG DẪN" not in told
    assert "Nộp bổ sung chậm nhất" in told


def test_a_supplement_called_back_is_no_letter_any_more(here: Commune, as_role: AsRole) -> None:
    found = returned(here)
    interrupting.recall(here.actor("head"), found.id, "Nhầm")
    assert as_role("handler").get(letter(found, "bo-sung")).status_code == 404


def test_a_stop_says_at_whose_request(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    counter = as_role("counter")
    assert counter.get(letter(found, "dung")).status_code == 404
    interrupting.withdraw(here.actor("counter"), found.id, REQUEST, "Không còn nhu cầu")
    told = words(pressed(counter, found, "dung"))
    assert "bằng đơn đã ký" in told
    assert "Lý do: Không còn nhu cầu" in told
    assert "Phí, lệ phí: chưa thu" in told


def test_who_may_not_see_names_sees_no_letter(here: Commune, as_role: AsRole) -> None:
    found = returned(here)
    assert as_role("iso").get(letter(found, "bo-sung")).status_code == 403
    assert as_role("clerk").post(letter(found, "bo-sung", "/in/")).status_code == 403
    assert as_role("handler").get(letter(found, "khong-co")).status_code == 404


def test_the_page_offers_what_was_signed(here: Commune, as_role: AsRole) -> None:
    waiting, signed = proposed(here), returned(here)
    handler = as_role("handler")
    draft = handler.get(f"/xu-ly/ho-so/{waiting.id}/").content.decode()
    assert "dự thảo, chưa ký" in draft
    assert letter(waiting, "bo-sung", "/in/") not in draft
    page = handler.get(f"/xu-ly/ho-so/{signed.id}/").content.decode()
    assert page.count(letter(signed, "bo-sung", "/in/")) == 1


def test_a_second_supplement_has_its_own_number_and_is_no_reprint(here: Commune, as_role: AsRole) -> None:
    found = returned(here)
    pressed(as_role("counter"), found, "bo-sung")
    interrupting.recall(here.actor("head"), found.id, "Nhầm")
    asked = Proposal("supplement", "check", "Bỏ sót", lacks={"form": WHY}, again="Giấy cũ hết hạn")
    interrupting.propose(here.actor("handler"), found.id, asked)
    assert "Số:" not in words(as_role("counter").get(letter(found, "bo-sung")).content)
    interrupting.grant(here.actor("head"), found.id)
    told = words(pressed(as_role("counter"), found, "bo-sung"))
    assert "Số: 02/PBS-" in told
    assert "in lại" not in told


def test_a_completed_dossier_keeps_its_letter_and_gets_a_new_receipt(here: Commune, as_role: AsRole) -> None:
    found, counter = returned(here), as_role("counter")
    press = f"/mot-cua/ho-so/{found.id}/giay-hen/"
    assert "Thay giấy hẹn" not in words(counter.post(press, follow=True).content)
    interrupting.complete(here.actor("counter"), found.id, (e.PaperIn("form", 1),))
    told = words(counter.post(press, follow=True).content)
    assert f"Thay giấy hẹn ngày {NOW:%d/%m/%Y}" in told
    assert "Nhận đủ giấy tờ bổ sung" in told
    assert "in lại" not in told
    assert "Bản in lại lần 2" in words(counter.post(press, follow=True).content)
    assert "Số: 01/PBS-" in words(pressed(counter, found, "bo-sung"))
