"""The leader's list with one passphrase: what was not opened is said, what was signed and what remains too."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.base.signing.tests.authority import PASSPHRASE
from chuan.events.dossiers.tests.factories import Commune, stopped_clock
from chuan.surfaces.acts.tests.signed import drafted, here, signed_by
from chuan.surfaces.leader.tests.world import shown, signed_in, words

__all__ = ["here", "stopped_clock"]
pytestmark = pytest.mark.django_db
PAGE = "/lanh-dao/ky/nhieu/"


def test_signing_two_of_which_one_was_read(
    here: Commune, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client: Client = signed_in(here.people["leader"])
    first, second = drafted(here), drafted(here)
    assert client.get(f"/lanh-dao/ky/{first.id}/du-thao.pdf").status_code == 200
    with django_assert_max_num_queries(80):
        page = words(shown(client, PAGE)).replace("chưa mở dự thảo", "")
    assert (page.count("đã mở"), page.count("chưa mở")) == (1, 1)
    sent = {"ho-so": [first.id, second.id], "passphrase": PASSPHRASE}
    refused = client.post(PAGE, sent)
    assert (refused.status_code, f"Chưa mở dự thảo của {second.state.code}" in refused.content.decode()) == (
        422,
        True,
    )
    done = words(client.post(PAGE, {**sent, "unread": "on"}).content.decode())
    assert "Đã ký 2 hồ sơ" in done
    assert all(signed_by(one) for one in (first, second))


def test_a_wrong_passphrase_says_what_remains(here: Commune) -> None:
    client = signed_in(here.people["leader"])
    found = drafted(here)
    sent = {"ho-so": [found.id], "passphrase": "sai", "unread": "on"}
    answer = client.post(PAGE, sent)
    assert answer.status_code == 409
    assert "Mật khẩu của khóa ký không đúng" in answer.content.decode()
    assert signed_by(found) == {}
