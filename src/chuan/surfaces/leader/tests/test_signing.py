"""Signing one after another: what is written, what opens next, and what happens when something is wrong."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import Commune, commune, dossier
from chuan.surfaces.acts import steps
from chuan.surfaces.leader.tests.world import main, shown, signed_in, words

pytestmark = pytest.mark.django_db
LIST = "/lanh-dao/ky/"


@pytest.fixture
def here() -> Commune:
    return commune()


@pytest.fixture
def client(here: Commune) -> Client:
    return signed_in(here.people["leader"])


def typed(found: Dossier, outcome: str = "ok", note: str = "", step: str = "sign") -> dict[str, str]:
    return {"step": step, "outcome": outcome, "note": note, "seen": str(found.seq)}


def page_of(found: Dossier) -> str:
    return f"{LIST}{found.id}/"


def test_signing_opens_the_next_until_none_is_left(here: Commune, client: Client) -> None:
    waiting = {one.id: one for one in (dossier(here, "sign") for _ in range(3))}
    opened = []
    found = re.search(rf'href="{LIST}(\d+)/"', shown(client, LIST))
    assert found is not None
    path = f"{LIST}{found[1]}/"
    while path != LIST:
        stream = int(path.split("/")[-2])
        opened.append(stream)
        path = client.post(path, typed(waiting[stream])).headers["Location"]
    assert sorted(opened) == sorted(waiting)
    assert all(dossiers.load(stream).state.marking.open == ("number",) for stream in waiting)
    assert "Không còn hồ sơ nào chờ bạn ký" in words(shown(client, LIST))


def test_sending_back_needs_a_word_why_and_keeps_it(here: Commune, client: Client) -> None:
    one = dossier(here, "sign")
    refused = client.post(page_of(one), typed(one, "back"))
    assert refused.status_code == 422
    assert "Xin ghi vì sao trả lại" in refused.content.decode()
    client.post(page_of(one), typed(one, "back", "Sửa căn cứ thứ hai"))
    assert dossiers.load(one.id).state.marking.open == ("draft",)


def test_a_page_gone_stale_says_who_did_what_and_keeps_the_words(here: Commune, client: Client) -> None:
    one = dossier(here, "sign")
    steps.remind(here.actor("leader"), one.id, "sign", "Cần xong sáng nay")
    answer = client.post(page_of(one), typed(one, "ok", "Đã đọc kỹ"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Đã đọc kỹ" in page
    assert "nhắc" in words(main(page))
    assert dossiers.load(one.id).state.marking.open == ("sign",)


def test_what_was_signed_meanwhile_is_said_and_the_next_opens(here: Commune, client: Client) -> None:
    first, second = dossier(here, "sign"), dossier(here, "sign")
    client.post(page_of(first), typed(first))
    answer = client.get(page_of(first), follow=True)
    assert answer.redirect_chain == [(page_of(second), 302)]
    assert f"{first.state.code} không còn chờ bạn ký" in answer.content.decode()


def test_put_off_is_skipped_in_this_sitting_and_stays_in_the_list(here: Commune, client: Client) -> None:
    first, second, third = (dossier(here, "sign") for _ in range(3))
    page = shown(client, page_of(first))
    later = re.search(r'href="([^"]+sau=[^"]+)"', page)
    assert later is not None
    following = int(re.findall(r"\d+", later[1])[0])
    after = client.post(later[1], typed(dossiers.load(following))).headers["Location"]
    assert str(first.id) not in after.split("?")[0]
    assert {str(first.id)} == set(after.split("=")[1].split(","))
    assert {second.id, third.id} >= {following}
    assert "2 hồ sơ, gần hạn nhất ở trên" in words(shown(client, LIST))


def test_a_double_press_signs_once(here: Commune, client: Client) -> None:
    one = dossier(here, "sign")
    sent = typed(one) | {"key": "7f4f2f0e-6f6e-4c8e-9b3e-0d6a2f9f1a11"}
    for _ in range(2):
        assert client.post(page_of(one), sent).status_code == 302
    kinds = [type(item.event).__name__ for item in dossiers.lived(one.id)]
    assert kinds.count("Signed") == 1


def test_the_draft_is_shown_to_the_signer_and_to_no_other_commune(here: Commune, client: Client) -> None:
    one = dossier(here, "sign")
    answer = client.get(f"{page_of(one)}du-thao.pdf")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    stranger = signed_in(commune("H19.85").people["leader"])
    assert stranger.get(f"{page_of(one)}du-thao.pdf").status_code == 404
    assert stranger.get(page_of(one)).status_code == 404
