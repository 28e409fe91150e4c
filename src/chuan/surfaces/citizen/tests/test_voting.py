"""The page of a vote: on a phone, without a script; a second vote has its sentence; the counter's screen holds nothing."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.organisation.models import Account
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import Commune, commune, dossier, stopped_clock
from chuan.events.feedback.models import Ballot

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
GIVEN = {"official": "2", "access": "4", "text": "Gọi 0900 000 123"}


@pytest.fixture
def here() -> Commune:
    cache.clear()
    return commune()


def page(found: Dossier) -> str:
    return f"/tra-cuu/{dossiers.secret_of(found.id)}/danh-gia/"


def test_a_vote_is_thanked_for_and_the_second_has_a_sentence(client: Client, here: Commune) -> None:
    done = dossier(here, "nobody")
    assert "Đánh giá" in client.get(page(done).removesuffix("danh-gia/")).content.decode()
    answer = client.post(page(done), GIVEN, follow=True)
    assert "Cảm ơn bạn" in answer.content.decode()
    again = client.post(page(done), {"official": "5", "text": "Sửa lại"})
    assert again.status_code == 409
    assert "Giấy hẹn này đã dùng để đánh giá lúc 09:40 ngày 20/11/2026" in again.content.decode()
    assert "Sửa lại" in again.content.decode()
    kept = Ballot.objects.get(dossier=done.id)
    assert (kept.channel, kept.total, kept.lowest, kept.signed, len(kept.device)) == ("qr", 6, 2, None, 32)


def test_nothing_chosen_is_said_beside_the_question_and_what_was_typed_stays(
    client: Client, here: Commune
) -> None:
    answer = client.post(page(dossier(here, "nobody")), {"text": "Chờ lâu"})
    assert answer.status_code == 422
    assert "Bạn chọn ít nhất một mức" in answer.content.decode()
    assert "Chờ lâu" in answer.content.decode()


def test_too_early_there_is_no_form(client: Client, here: Commune) -> None:
    html = client.get(page(dossier(here, "check"))).content.decode()
    assert "khi đã có kết quả" in html
    assert "<form" not in html


def test_the_statements_of_the_page(
    client: Client, here: Commune, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    link = page(dossier(here, "nobody"))
    client.get(link)
    with django_assert_num_queries(12):
        client.get(link)


def opened(client: Client, here: Commune, kind: str = "kiosk") -> None:
    client.force_login(Account.objects.get(official_id=here.people["counter"].id))
    assert client.get("/mot-cua/man-hinh-danh-gia/").status_code == 200
    client.post("/mot-cua/man-hinh-danh-gia/", {"kind": kind})


def test_a_counters_screen_is_signed_out_and_offers_what_was_handed_over(
    client: Client, here: Commune
) -> None:
    done = dossier(here, "nobody")
    opened(client, here, "tablet")
    assert "_auth_user_id" not in client.session
    html = client.get("/tra-cuu/danh-gia/").content.decode()
    assert done.state.code not in html
    assert f">{done.state.code[-4:]}</button>" in html
    asked = client.post("/tra-cuu/danh-gia/", {"ho-so": str(done.id)})
    thanked = client.post(asked["Location"], GIVEN, follow=True).content.decode()
    assert "Cảm ơn bạn" in thanked
    assert 'http-equiv="refresh"' in thanked
    assert Ballot.objects.get(dossier=done.id).channel == "tablet"
    assert done.state.code[-4:] not in client.get("/tra-cuu/danh-gia/").content.decode()


def test_a_screen_reads_the_slip_and_offers_no_other_dossier(client: Client, here: Commune) -> None:
    done = dossier(here, "result")
    opened(client, here)
    assert client.post("/tra-cuu/danh-gia/", {"ho-so": str(done.id)}).status_code == 404
    link = f"https://vi-du.vn/tra-cuu/{dossiers.secret_of(done.id)}/"
    asked = client.post("/tra-cuu/danh-gia/", {"ma": link})
    assert asked.status_code == 302
    assert dossiers.secret_of(done.id) not in asked["Location"]
    other = Client()
    assert other.get(asked["Location"]).status_code == 404
    assert "chưa được mở" in other.get("/tra-cuu/danh-gia/").content.decode()
