"""The door: who comes in, who is kept out, and that nothing typed is lost."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from chuan.definitions.organisation.tests.factories import PASSWORD, office

pytestmark = pytest.mark.django_db


def sign_in(client: Client, username: str, password: str = PASSWORD, **more: str) -> Any:
    return client.post("/dang-nhap/", {"username": username, "password": password, **more})


def test_a_visitor_is_sent_to_the_door_and_back(client: Client) -> None:
    office()
    sent = client.get("/bao-vang/")
    assert sent["Location"] == "/dang-nhap/?next=/bao-vang/"
    assert "Đăng nhập" in client.get(sent["Location"]).content.decode()
    assert sign_in(client, "head.h49.98", next="/bao-vang/").url == "/bao-vang/"


def test_a_name_in_capitals_with_spaces_is_the_same_name(client: Client) -> None:
    office()
    assert sign_in(client, "  HEAD.H49.98 ").status_code == 302


def test_a_wrong_password_is_one_vietnamese_sentence(client: Client) -> None:
    office()
    page = sign_in(client, "head.h49.98", "sai").content.decode()
    assert "Tên đăng nhập hoặc mật khẩu chưa đúng" in page


def test_the_fifth_wrong_password_locks_and_says_how_long(client: Client) -> None:
    office()
    answers = [sign_in(client, "head.h49.98", "sai") for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 429]
    assert "15 phút" in answers[-1].content.decode()
    assert sign_in(client, "head.h49.98").status_code == 429


def test_capitals_do_not_give_five_more_tries(client: Client) -> None:
    office()
    for _ in range(4):
        sign_in(client, "head.h49.98", "sai")
    assert sign_in(client, "HEAD.h49.98", "sai").status_code == 429


def test_a_form_sent_after_the_session_ended_is_kept_and_sent_on(client: Client) -> None:
    office()
    asked = client.post("/bao-vang/", {"reason": "đi họp tỉnh", "since": "21/11/2026 08:00"})
    assert asked.status_code == 401
    kept = re.search(r'name="kept" value="([^"]+)"', asked.content.decode())
    assert kept is not None
    page = sign_in(client, "head.h49.98", kept=kept[1]).content.decode()
    assert 'action="/bao-vang/"' in page
    assert 'name="reason" value="đi họp tỉnh"' in page


def test_a_kept_form_survives_a_mistyped_password(client: Client) -> None:
    office()
    kept = re.search(r'name="kept" value="([^"]+)"', client.post("/bao-vang/").content.decode())
    assert kept is not None
    assert kept[1] in sign_in(client, "head.h49.98", "sai", kept=kept[1]).content.decode()


def test_an_altered_kept_form_is_dropped(client: Client) -> None:
    office()
    assert sign_in(client, "head.h49.98", kept="bịa:đặt").status_code == 302


def test_passwords_are_never_kept(client: Client) -> None:
    asked = client.post("/doi-mat-khau/", {"old_password": "bi-mat-cu", "ghi_chu": "x"})
    kept = re.search(r'name="kept" value="([^"]+)"', asked.content.decode())
    assert kept is not None
    from chuan.definitions.organisation.web.kept import kept as read

    typed = read(kept[1])
    assert typed is not None
    assert typed.fields == (("ghi_chu", "x"),)


def test_htmx_is_told_to_go_to_the_door(client: Client) -> None:
    answer = client.get(
        "/bao-vang/", headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/co-cau-to-chuc/"}
    )
    assert answer.status_code == 401
    assert answer["HX-Redirect"] == "/dang-nhap/?next=/co-cau-to-chuc/"


def test_signing_out_is_not_a_link(client: Client) -> None:
    office()
    sign_in(client, "head.h49.98")
    assert client.get("/dang-xuat/").status_code == 405
    assert client.post("/dang-xuat/")["Location"] == "/dang-nhap/"
    assert client.get("/bao-vang/").status_code == 302


def test_a_new_password_works_and_a_weak_one_is_refused_in_vietnamese(client: Client) -> None:
    office()
    sign_in(client, "head.h49.98")
    typed = {"old_password": PASSWORD, "new_password1": "ngan", "new_password2": "ngan"}
    assert "Mật khẩu" in client.post("/doi-mat-khau/", typed).content.decode()
    typed |= {"new_password1": "Dong-Ngu-2026", "new_password2": "Dong-Ngu-2026"}
    assert client.post("/doi-mat-khau/", typed).status_code == 302
    client.post("/dang-xuat/")
    assert sign_in(client, "head.h49.98", "Dong-Ngu-2026").status_code == 302


def test_an_account_that_was_closed_cannot_come_in(client: Client) -> None:
    from chuan.definitions.organisation.models import Account

    office()
    Account.objects.update(is_active=False)
    assert sign_in(client, "head.h49.98").status_code == 200
