"""What a citizen reads, and what nobody may read off these pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.services.people import Party
from chuan.events.dossiers.tests.factories import NOW, OWNER, Clock, Commune, commune, dossier, stopped_clock
from chuan.surfaces.acts import reception

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
SUBMITTER = Party("Chíu Thị Mai", identity="022190001122", phone="0900000999", address="Thôn Khe Lục")


@pytest.fixture(autouse=True)
def _nobody_tried_yet() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def here() -> Commune:
    return commune()


def page(found: Dossier) -> str:
    return f"/tra-cuu/{dossiers.secret_of(found.id)}/"


def by_code(client: Client, code: str) -> tuple[int, str]:
    answer = client.get("/tra-cuu/", {"ma": code})
    return answer.status_code, answer.content.decode().replace(code, "")


@pytest.mark.parametrize("waiting_for", ["assign", "wait", "home", "sign", "result", "refused", "nobody"])
def test_no_person_stands_on_the_page(client: Client, here: Commune, waiting_for: str) -> None:
    found = dossier(
        here, waiting_for, submitter=SUBMITTER, relation="con", authorisation="Giấy ủy quyền 12/11/2026"
    )
    answer = client.get(page(found))
    html = answer.content.decode()
    assert answer.status_code == 200
    assert found.state.code in html
    personal = [
        part for who in (OWNER, SUBMITTER) for part in (who.name, who.identity, who.phone, who.address)
    ]
    officials = [one.name for one in here.people.values()]
    shown = [part for part in (*personal, *officials, "Giấy ủy quyền", "0900 000 123") if part in html]
    assert shown == []


def test_it_says_which_unit_has_it_when_and_why(client: Client, here: Commune) -> None:
    html = client.get(page(dossier(here, "check"))).content.decode()
    for part in ("Đơn vị phong", "03/12/2026", "Bạn chưa phải làm gì", "Căn cước của người đến nhận"):
        assert part in html


def test_a_link_that_is_wrong_is_not_there_and_not_kept_by_others(client: Client, here: Commune) -> None:
    found = dossier(here)
    assert client.get("/tra-cuu/khong-co/").status_code == 404
    answer = client.get(page(found))
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex"
    assert "no-store" in answer["Cache-Control"]


def test_a_secret_has_at_least_128_bits_and_each_dossier_its_own(here: Commune) -> None:
    secrets = {dossiers.secret_of(dossier(here).id) for _ in range(4)}
    assert len(secrets) == 4
    assert all(len(secret) * 6 >= 128 for secret in secrets)


def test_a_typed_code_tells_progress_only(client: Client, here: Commune) -> None:
    found = dossier(here, "check")
    status, html = by_code(client, found.state.code)
    assert status == 200
    assert "Đang giải quyết" in html
    assert "Đã xong 2 trên 3 bước" in html
    for part in (OWNER.name, "Trợ cấp", "Đơn vị", "03/12/2026", here.people["handler"].name):
        assert part not in html


def test_unknown_forbidden_and_malformed_codes_are_answered_alike(client: Client, here: Commune) -> None:
    annulled = dossier(here)
    reception.annul(here.actor("counter"), annulled.id, "Nhận nhầm", annulled.seq)
    answers = {
        by_code(client, code)
        for code in (annulled.state.code, "H49.98-261120-0999", "H00.00-261120-0001", "abc")
    }
    assert len(answers) == 1
    assert answers.pop()[0] == 404


@pytest.mark.parametrize("address", ["/tra-cuu/khong-co/", "/tra-cuu/?ma=H49.98-261120-0999"])
def test_the_eleventh_try_waits(client: Client, address: str) -> None:
    assert [client.get(address).status_code for _ in range(11)] == [404] * 10 + [429]
    assert client.get(address)["Retry-After"]


def test_citizens_behind_a_proxy_of_ours_have_tries_of_their_own(client: Client, settings: Settings) -> None:
    def tries(who: str, many: int) -> set[int]:
        return {
            client.get("/tra-cuu/khong-co/", headers={"X-Forwarded-For": who}).status_code
            for _ in range(many)
        }

    settings.PROXIES = ["127.0.0.1"]
    assert tries("203.0.113.7", 11) == {404, 429}
    assert tries("203.0.113.8", 10) == {404}
    settings.PROXIES = []
    assert tries("203.0.113.7", 10) == {404}
    assert tries("203.0.113.9", 1) == {429}


def test_a_try_is_remembered_for_a_quarter_of_an_hour(client: Client) -> None:
    begun = datetime.now(UTC)
    for _ in range(3):
        client.get("/tra-cuu/khong-co/")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), min(expires) FROM web_cache")
        count, soonest = cursor.fetchone() or (0, begun)
    assert count == 3
    assert soonest - begun > timedelta(minutes=14, seconds=58)


def test_the_right_link_is_opened_as_often_as_one_likes(client: Client, here: Commune) -> None:
    address = page(dossier(here))
    assert {client.get(address).status_code for _ in range(15)} == {200}


def test_what_was_promised_stands_after_it_passed(
    client: Client, here: Commune, stopped_clock: Clock
) -> None:
    found = dossier(here, "check")
    stopped_clock.stand(NOW + timedelta(days=30))
    html = client.get(page(found)).content.decode()
    assert "03/12/2026" in html
    assert "Quá hạn" in html


def test_the_page_costs_few_statements(
    client: Client, here: Commune, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    address = page(dossier(here, "sign"))
    with django_assert_max_num_queries(19):
        client.get(address)


def test_nobody_writes_here(client: Client, here: Commune) -> None:
    assert client.post(page(dossier(here))).status_code == 405
