"""Having a clock stopped from the dossier's page: asked by its holder, undone by whoever may."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.organisation.models import Account
from chuan.definitions.procedures.rules.definition import Pause, Special
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, dossier
from chuan.surfaces.acts import interrupting
from chuan.surfaces.acts.interrupting import Proposal
from chuan.surfaces.desk.tests.test_dossier import page, typed

pytestmark = pytest.mark.django_db
AsRole = Callable[[str], Client]
WHY = "Thiếu chữ ký trang 2"
BACKEND = "django.contrib.auth.backends.ModelBackend"
COURT = Special(pauses=(Pause("court", "Tòa án đang thụ lý tranh chấp"),))
ASKED: dict[str, object] = {"lacks-0": "on", "why-0": WHY, "reason": "Kiểm tra lần đầu bỏ sót"}


def proposed(here: Commune, kind: str = "supplement") -> Dossier:
    """A dossier with a motion of its handler's that waits for a signature."""
    found = dossier(here, "check")
    return interrupting.propose(
        here.actor("handler"), found.id, Proposal(kind, "check", "Bỏ sót", lacks={"form": WHY})
    )


def returned(here: Commune) -> Dossier:
    return interrupting.grant(here.actor("head"), proposed(here).id)


def test_the_holder_asks_and_the_clock_still_runs(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    assert as_role("handler").post(page(found, "bo-sung/"), typed(found, **ASKED)).status_code == 302
    state = dossiers.load(found.id).state
    assert state.motion is not None
    assert [lack.paper for lack in state.motion.lacks] == ["form"]
    assert state.paused is None


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("lacks-0", "Chọn ít nhất một giấy tờ"),
        ("why-0", "Ghi rõ giấy này thiếu hoặc sai gì"),
        ("reason", "Xin nhập mục này"),
    ],
)
def test_what_is_missing_is_said_and_the_rest_stays(
    here: Commune, as_role: AsRole, missing: str, said: str
) -> None:
    found = dossier(here, "check")
    sent = typed(found, **{name: text for name, text in ASKED.items() if name != missing})
    answer = as_role("handler").post(page(found, "bo-sung/"), sent)
    told = answer.content.decode()
    assert (answer.status_code, said in told) == (422, True)
    assert missing == "why-0" or WHY in told
    assert dossiers.load(found.id).state.motion is None


def test_nobody_asks_for_a_dossier_he_does_not_hold(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    assert as_role("head").post(page(found, "bo-sung/"), typed(found, **ASKED)).status_code == 403


def test_the_menu_is_the_holders_alone_and_goes_while_a_motion_waits(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    named = "Yêu cầu bổ sung (sau tiếp nhận)"
    assert named in as_role("handler").get(page(found)).content.decode()
    assert named not in as_role("head").get(page(found)).content.decode()
    asked = proposed(here)
    told = as_role("handler").get(page(asked)).content.decode()
    assert named not in told
    assert "Đang chờ người đứng đầu ký" in told


def test_who_proposed_takes_it_back(here: Commune, as_role: AsRole) -> None:
    found = proposed(here)
    sent = {"rdn-seen": found.seq}
    assert as_role("head").post(page(found, "rut-de-nghi/"), sent).status_code == 403
    assert as_role("handler").post(page(found, "rut-de-nghi/"), sent).status_code == 302
    assert dossiers.load(found.id).state.motion is None


def test_a_dossier_that_waits_says_for_whom_and_offers_no_step(
    here: Commune, as_role: AsRole, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    found = returned(here)
    client = as_role("handler")
    with django_assert_max_num_queries(28):
        told = client.get(page(found)).content.decode()
    for part in (
        "Đang chờ công dân bổ sung",
        "công dân, bổ sung lần 1",
        WHY,
        "Bốn việc khác nhau",
        "chờ công dân bổ sung",
    ):
        assert part in told
    assert 'id="buoc"' not in told
    sent = typed(found, step="check", outcome="ask")
    assert client.post(page(found, "buoc/"), sent).status_code == 409


def test_a_head_recalls_what_was_signed_by_mistake(here: Commune, as_role: AsRole) -> None:
    found = returned(here)
    head = as_role("head")
    assert head.post(page(found, "thu-hoi/"), {"th-seen": found.seq}).status_code == 422
    sent = {"th-seen": found.seq, "th-reason": "Giấy tờ có đủ"}
    assert head.post(page(found, "thu-hoi/"), sent).status_code == 302
    state = dossiers.load(found.id).state
    assert (state.waits, state.supplements) == (False, 0)
    assert 'id="buoc"' in as_role("handler").get(page(found)).content.decode()


def test_a_second_supplement_asks_why_and_is_marked(here: Commune, as_role: AsRole) -> None:
    found = returned(here)
    found = interrupting.complete(here.actor("counter"), found.id, (PaperIn("form", 1),))
    client = as_role("handler")
    assert "được ghi là lỗi của cơ quan" in client.get(page(found, "bo-sung/")).content.decode()
    assert client.post(page(found, "bo-sung/"), typed(found, **ASKED)).status_code == 422
    sent = typed(found, **ASKED, again="Công dân nộp nhầm bản cũ")
    assert client.post(page(found, "bo-sung/"), sent).status_code == 302
    told = as_role("head").get(page(found)).content.decode()
    assert "Công dân nộp nhầm bản cũ" in told


def test_a_pause_needs_the_law_and_its_paper(stopped_clock: Clock) -> None:
    here = commune(procedure=replace(PROCEDURE, special=COURT))
    found = dossier(here, "check")
    client = Client()
    client.force_login(Account.objects.get(official=here.people["handler"]), backend=BACKEND)
    sent = typed(found, cause="court", reason="Tòa án nhân dân thụ lý ngày 18/11")
    assert client.post(page(found, "tam-dung/"), sent).status_code == 422
    page_ = SimpleUploadedFile("quyet-dinh.pdf", b"<html>")
    assert (
        "PDF, JPG hoặc PNG"
        in client.post(page(found, "tam-dung/"), {**sent, "evidence": page_}).content.decode()
    )
    scan = SimpleUploadedFile("quyet-dinh.pdf", b"%PDF-1.7 invented")
    assert client.post(page(found, "tam-dung/"), {**sent, "evidence": scan}).status_code == 302
    interrupting.grant(here.actor("head"), found.id)
    told = client.get(page(found)).content.decode()
    assert "Đang tạm dừng theo luật chuyên ngành" in told
    assert "Mở bản quét" in told
    seen = dossiers.load(found.id).seq
    assert client.post(page(found, "chay-tiep/"), {"tt-seen": seen}).status_code == 302
    assert not dossiers.load(found.id).state.waits


def test_where_the_law_knows_no_pause_none_is_offered(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    client = as_role("handler")
    assert "Tạm dừng theo luật" not in client.get(page(found)).content.decode().split("Bốn việc")[0]
    assert "không có trường hợp tạm dừng nào" in client.get(page(found, "tam-dung/")).content.decode()
