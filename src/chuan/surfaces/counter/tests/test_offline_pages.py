"""What a browser takes with it and brings back, as its scripts see it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import Commune, commune
from chuan.events.offline.services import arrivals
from chuan.surfaces.counter.tests.away import AWAY, brought, made_ready, sealed
from chuan.surfaces.counter.tests.typing_in import received

pytestmark = pytest.mark.django_db


def test_the_kept_page_names_nobody(client: Client, here: Commune) -> None:
    page = client.get(AWAY).content.decode()
    assert organisation.names({here.people["counter"].id})[here.people["counter"].id] not in page
    assert "csrfmiddlewaretoken" not in page


def test_the_kit_promises_what_the_counter_promises(client: Client, here: Commune) -> None:
    pack = made_ready(client)
    status, said = brought(client, sealed(pack))
    assert (status, said["state"]) == (200, "received")
    offline = dossiers.load(int(said["href"].split("/")[3]))
    online = dossiers.load(received(client, here))
    assert offline.state.promised == online.state.promised
    assert said["code"] == pack["numbers"][0]["code"]


def test_the_square_of_the_slip_opens_the_citizens_page(client: Client) -> None:
    pack = made_ready(client)
    said = brought(client, sealed(pack))[1]
    secret = dossiers.secret_of(int(said["href"].split("/")[3]))
    assert client.get(f"/tra-cuu/{secret}/").status_code == 200


def test_sent_again_it_is_the_same_dossier(client: Client) -> None:
    said = sealed(made_ready(client))
    assert brought(client, said) == brought(client, said)


def test_what_is_wrong_waits_on_the_server_with_every_sentence(client: Client) -> None:
    said = sealed(made_ready(client), typed={"owner-phone": "12"}, fee=5)
    status, told = brought(client, said)
    assert (status, told["state"]) == (200, "waiting")
    assert told["why"] == ["Số điện thoại chưa đúng, ví dụ: 0900 000 123."]
    assert brought(client, said)[1] == told


def test_a_procedure_that_is_gone_loses_nothing(client: Client) -> None:
    said = sealed(made_ready(client), code="9.999999")
    assert brought(client, said)[1]["state"] == "waiting"


@pytest.mark.parametrize(
    ("wrong", "status"), [({"token": "x"}, 404), ({"sealed": {}}, 422), ({"day": "x"}, 422)]
)
def test_what_is_no_reception_stays_with_the_browser(
    client: Client, wrong: dict[str, object], status: int
) -> None:
    assert brought(client, sealed(made_ready(client)) | wrong)[0] == status


def test_too_many_numbers_are_refused_in_words(client: Client) -> None:
    answer = client.post(AWAY + "chuan-bi/", {"count": "999", "days": "1"})
    assert (answer.status_code, answer.json()["why"]) == (
        422,
        ["Số lượng số giữ cho một ngày phải từ 1 đến 200."],
    )


def test_who_is_signed_out_is_told_so(client: Client) -> None:
    client.logout()
    assert client.get(AWAY + "phien/").status_code == 302


@pytest.mark.parametrize("name", ["N\0guyễn Văn A", "Nguyễn \ud83d", "\udc00"])
def test_letters_no_table_holds_do_not_stay_with_the_browser_for_ever(client: Client, name: str) -> None:
    said = sealed(made_ready(client), typed={"owner-name": name, "owner-phone": "12"})
    status, told = brought(client, said)
    assert (status, told["state"]) == (200, "waiting")


@pytest.mark.parametrize(
    "wrong",
    [{"number": 10**30}, {"number": 10**18}, {"number": -1}, {"token": "\ud800"}, {"day": "9999-12-31"}, {"day": "0001-01-01"}, {"sent": 10**40}, {"sealed": {"k": "\ud800"}}, {"sealed": []}],
)  # fmt: skip
def test_nonsense_from_a_browser_is_answered_in_words(client: Client, wrong: dict[str, object]) -> None:
    assert brought(client, sealed(made_ready(client)) | wrong)[0] < 500


@pytest.mark.parametrize(
    "changes",
    [
        {"agency": 10**30},
        {"agency": -1},
        {"at": 10**12},
        {"at": -62135596800 // 60},
        {"since": 253402214400 // 60},
        {"fee": 10**30},
        {"promised": 253402214400 // 60},
        {"edition": "\0"},
        {"code": "\0"},
    ],
)
def test_nonsense_that_was_sealed_is_answered_in_words(client: Client, changes: dict[str, Any]) -> None:
    assert brought(client, sealed(made_ready(client), **changes))[0] < 500


@pytest.mark.parametrize(
    "body",
    [
        "[" * 100_000,
        '{"days": ["0001-01-01"], "waiting": [1e999]}',
        '{"days": 5}',
        '{"days": {}, "waiting": "x"}',
    ],
)
def test_days_given_back_in_nonsense_are_answered_in_words(client: Client, body: str) -> None:
    pack = made_ready(client)
    body = body.replace("{", f'{{"token": "{pack["token"]}", ', 1)
    assert client.post(AWAY + "tra-so/", body, content_type="application/json").status_code < 500


def test_nothing_is_put_before_another_agencys_people(client: Client) -> None:
    other = commune("H49.97")
    status, _told = brought(client, sealed(made_ready(client), agency=other.agency.id))
    assert status == 403
    assert arrivals.waiting([other.agency.id]) == ()
