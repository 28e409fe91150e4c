"""The dossier's page and its acts: each does one thing, refusals keep what was typed."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NEXT, OWNER, PDF, Commune, commune, dossier
from chuan.surfaces.acts import steps

pytestmark = pytest.mark.django_db
AsRole = Callable[[str], Client]


def page(found: Dossier, act: str = "") -> str:
    return f"/xu-ly/ho-so/{found.id}/{act}"


def typed(found: Dossier, **more: object) -> dict[str, object]:
    return {"key": str(uuid4()), "seen": found.seq, **more}


def test_the_page_tells_everything_in_few_statements(
    here: Commune, as_role: AsRole, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    found = dossier(here, "sign")
    client = as_role("leader")
    with django_assert_max_num_queries(26):
        told = client.get(page(found)).content.decode()
    for part in (
        found.state.code,
        OWNER.name,
        "Hẹn trả công dân",
        "nhận đủ hồ sơ",
        here.people["handler"].name,
    ):
        assert part in told


def test_a_step_is_passed_and_the_next_of_mine_is_offered(here: Commune, as_role: AsRole) -> None:
    first, second = dossier(here, "check"), dossier(here, "check")
    sent = typed(first, step="check", outcome="ask", note="Đủ điều kiện")
    answer = as_role("handler").post(page(first, "buoc/"), sent)
    assert (answer.status_code, answer["Location"]) in {(302, page(first)), (302, page(second))}
    assert dossiers.load(first.id).state.marking.open == ("home", "police")


def test_a_draft_is_attached_from_a_file_or_from_words(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    client = as_role("handler")
    upload = SimpleUploadedFile("du-thao.pdf", PDF.content)
    assert client.post(page(found, "du-thao/"), typed(found, kind="result", draft=upload)).status_code == 302
    now = dossiers.load(found.id)
    assert (
        client.post(
            page(found, "du-thao/"), typed(now, kind="refusal", body="Không đủ điều kiện")
        ).status_code
        == 302
    )
    document = dossiers.load(found.id).state.document
    assert document is not None
    assert document.kind == "refusal"
    assert client.get(page(found, f"tep/{document.draft}/")).content.startswith(b"%PDF-")


def test_a_step_is_given_to_somebody_else_by_the_head_alone(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    sent = typed(
        found, **{"giao-step": "check", "giao-to": str(here.people["other"].id), "giao-reason": "Nghỉ ốm"}
    )
    sent |= {f"giao-{name}": sent[name] for name in ("key", "seen")}
    assert as_role("clerk").post(page(found, "giao/"), sent).status_code == 403
    assert as_role("head").post(page(found, "giao/"), sent).status_code == 302
    assert dossiers.load(found.id).state.holds[0].official == here.people["other"].id


def test_the_last_passing_is_taken_back_with_a_reason(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    client = as_role("head")
    assert client.post(page(found, "rut-lai/"), {"rut-seen": found.seq}).status_code == 422
    assert (
        client.post(page(found, "rut-lai/"), {"rut-seen": found.seq, "rut-reason": "Giao nhầm"}).status_code
        == 302
    )
    assert [hold.step for hold in dossiers.load(found.id).state.holds] == ["assign"]


def test_a_reminder_stands_until_its_holder_has_seen_it(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    sent = {"nhac-step": "check", "nhac-seen": found.seq, "nhac-reason": "Sắp đến hạn trả"}
    assert as_role("head").post(page(found, "nhac/"), sent).status_code == 302
    holder = as_role("handler")
    assert "Sắp đến hạn trả" in holder.get(page(found)).content.decode()
    assert holder.post(page(found, "da-xem/"), {"step": "check"}).status_code == 302
    assert dossiers.load(found.id).state.reminded == ()


def test_a_stale_page_is_told_who_did_what_and_keeps_what_was_typed(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    steps.remind(here.actor("head"), found.id, "check", "Nhắc")
    sent = typed(found, step="check", outcome="ask", note="Đã gọi điện xác minh ba lần")
    answer = as_role("handler").post(page(found, "buoc/"), sent)
    told = answer.content.decode()
    assert answer.status_code == 409
    assert "Đã gọi điện xác minh ba lần" in told
    assert f"nhắc {here.people['handler'].name}" in told
    assert dossiers.load(found.id).state.marking.open == ("check",)


def test_sent_twice_with_one_key_it_is_one_step(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    sent = typed(found, step="check", outcome="ask")
    client = as_role("handler")
    assert [client.post(page(found, "buoc/"), sent).status_code for _ in range(2)] == [302, 302]
    assert sum(type(item.event).__name__ == "Passed" for item in dossiers.lived(found.id)) == 3


def test_what_is_wrong_stands_beside_its_field(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    word = SimpleUploadedFile("du-thao.docx", b"PK\x03\x04")
    answer = as_role("handler").post(page(found, "du-thao/"), typed(found, kind="result", draft=word))
    assert answer.status_code == 422
    assert "Dự thảo phải là tệp PDF" in answer.content.decode()


def test_no_step_of_a_closed_dossier_and_none_of_somebody_elses(here: Commune, as_role: AsRole) -> None:
    closed, open_ = dossier(here, "nobody"), dossier(here, "check")
    sent = typed(closed, step="issue", outcome=NEXT)
    assert as_role("clerk").post(page(closed, "buoc/"), sent).status_code == 409
    assert (
        as_role("leader").post(page(open_, "buoc/"), typed(open_, step="check", outcome="ask")).status_code
        == 403
    )


def test_a_dossier_of_another_commune_is_not_there(as_role: AsRole) -> None:
    theirs = dossier(commune("H19.85"))
    client = as_role("leader")
    assert client.get(page(theirs)).status_code == 404
    assert client.get("/xu-ly/ho-so/12/").status_code == 404


def test_the_iso_secretary_sees_the_work_and_not_the_citizen(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "sign")
    client = as_role("iso")
    told = client.get(page(found)).content.decode()
    assert found.state.code in told
    for personal in (OWNER.name, OWNER.phone, OWNER.identity):
        assert personal not in told
    assert found.state.document is not None
    assert client.get(page(found, f"tep/{found.state.document.draft}/")).status_code == 403
