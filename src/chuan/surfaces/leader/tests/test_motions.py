"""Motions at the head's: one after another, with what they do to the dates; a refusal needs its reason."""

from __future__ import annotations

from uuid import uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import Commune, commune, dossier
from chuan.surfaces.acts import interrupting
from chuan.surfaces.acts.interrupting import Proposal
from chuan.surfaces.leader.tests.world import shown, signed_in, words

pytestmark = pytest.mark.django_db
LIST = "/lanh-dao/de-nghi/"
WHY = "Thiếu chữ ký trang 2"


def asked(here: Commune) -> Dossier:
    found = dossier(here, "check")
    form = Proposal("supplement", "check", "Kiểm tra lần đầu bỏ sót", lacks={"form": WHY})
    return interrupting.propose(here.actor("handler"), found.id, form)


def decided(found: Dossier, **more: object) -> dict[str, object]:
    return {"key": str(uuid4()), "seen": found.seq, **more}


@pytest.mark.parametrize("many", [0, 1, 4])
def test_the_list_takes_as_many_statements_for_many(
    many: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    here = commune()
    for _ in range(many):
        asked(here)
    client = signed_in(here.people["head"])
    with django_assert_max_num_queries(14):
        told = words(shown(client, LIST))
    assert f"{many} đề nghị" in told
    assert told.count("Yêu cầu công dân bổ sung") == many


def test_the_page_shows_reason_papers_and_both_dates(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    here = commune()
    found = asked(here)
    client = signed_in(here.people["head"])
    with django_assert_max_num_queries(26):
        told = words(shown(client, f"{LIST}{found.id}/"))
    for part in (
        WHY,
        "Kiểm tra lần đầu bỏ sót",
        "Tờ khai",
        "Hẹn trả hiện nay",
        "tính lại từ ngày công dân bổ sung đủ",
    ):
        assert part in told


def test_signing_opens_the_next_and_the_last_one_the_list() -> None:
    here = commune()
    first, second = asked(here), asked(here)
    client = signed_in(here.people["leader"])
    answer = client.post(f"{LIST}{first.id}/", decided(first, outcome="ky"))
    assert answer["Location"] == f"{LIST}{second.id}/"
    assert dossiers.load(first.id).state.supplements == 1
    answer = client.post(f"{LIST}{second.id}/", decided(second, outcome="ky"))
    assert answer["Location"] == LIST


def test_not_signing_needs_a_word_why() -> None:
    here = commune()
    found = asked(here)
    client = signed_in(here.people["head"])
    answer = client.post(f"{LIST}{found.id}/", decided(found, outcome="khong"))
    assert answer.status_code == 422
    assert "Xin ghi vì sao không đồng ý" in answer.content.decode()
    sent = decided(found, outcome="khong", note="Đã có đủ giấy tờ")
    assert client.post(f"{LIST}{found.id}/", sent).status_code == 302
    assert dossiers.load(found.id).state.motion is None


def test_who_holds_the_dossier_finds_nothing_to_sign() -> None:
    here = commune()
    found = dossier(here, "assign")
    interrupting.propose(
        here.actor("head"), found.id, Proposal("supplement", "assign", "Thiếu", lacks={"form": WHY})
    )
    client = signed_in(here.people["head"])
    assert "0 đề nghị" in words(shown(client, LIST))
    assert client.get(f"{LIST}{found.id}/").status_code == 302
    assert "1 đề nghị" in words(shown(signed_in(here.people["leader"]), LIST))


def test_taken_back_meanwhile_is_said_and_nothing_is_signed() -> None:
    here = commune()
    found = asked(here)
    client = signed_in(here.people["head"])
    interrupting.retract(here.actor("handler"), found.id)
    answer = client.post(f"{LIST}{found.id}/", decided(found, outcome="ky"), follow=True)
    assert "không có đề nghị chờ bạn ký" in answer.content.decode()
    assert dossiers.load(found.id).state.supplements == 0
