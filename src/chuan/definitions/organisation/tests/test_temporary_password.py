"""A forgotten password: the agency's administrator gives one that must be changed at once."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from chuan.definitions.organisation.models import Account, Official
from chuan.definitions.organisation.tests.factories import PASSWORD, Office, office, official, post, unit

pytestmark = pytest.mark.django_db


def admin(of: Office) -> Official:
    return official("Quản trị", post(unit(of.agency, "vp"), "admin"))


def come_in(client: Client, username: str, password: str) -> str:
    sent = client.post("/dang-nhap/", {"username": username, "password": password})
    return sent.get("Location", "")


def signed_in(who: Official) -> Client:
    client = Client()
    client.force_login(Account.objects.get(official=who), "django.contrib.auth.backends.ModelBackend")
    return client


def given_to(who: Official, by: Official) -> str:
    page = signed_in(by).post(f"/co-cau-to-chuc/mat-khau/{who.id}/")
    found = re.search(r">([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})<", page.content.decode())
    assert found is not None
    return found[1]


def test_it_opens_the_door_once_and_then_a_new_one_is_asked(client: Client) -> None:
    here = office()
    given = given_to(here.handler, admin(here))
    assert come_in(client, "handler.h49.98", PASSWORD) == ""
    assert come_in(client, "handler.h49.98", given) == "/doi-mat-khau/"
    typed = {"old_password": given, "new_password1": "Dong-Ngu-2026", "new_password2": "Dong-Ngu-2026"}
    client.post("/doi-mat-khau/", typed)
    client.post("/dang-xuat/")
    assert come_in(client, "handler.h49.98", "Dong-Ngu-2026") == "/"


def test_it_lifts_the_lock_after_wrong_passwords(client: Client) -> None:
    here = office()
    for _ in range(5):
        come_in(client, "handler.h49.98", "sai")
    assert come_in(client, "handler.h49.98", given_to(here.handler, admin(here))) == "/doi-mat-khau/"


def test_who_gave_it_stays_with_the_account() -> None:
    here = office()
    keeper = admin(here)
    given_to(here.handler, keeper)
    assert Account.objects.get(official=here.handler).temporary_by == Account.objects.get(official=keeper)


def test_nobody_but_the_agencys_own_administrator_gives_one() -> None:
    here, there = office("H49.98"), office("H19.85")
    for other in (here.leader, here.head, admin(there)):
        page = f"/co-cau-to-chuc/mat-khau/{here.handler.id}/"
        assert signed_in(other).post(page).status_code == 404
    assert Account.objects.get(official=here.handler).check_password(PASSWORD)


def test_not_to_oneself() -> None:
    keeper = admin(office())
    answer = signed_in(keeper).post(f"/co-cau-to-chuc/mat-khau/{keeper.id}/")
    assert answer.status_code == 409


def test_only_an_administrator_is_offered_it() -> None:
    here = office()
    link = f"/co-cau-to-chuc/mat-khau/{here.handler.id}/"
    assert link in signed_in(admin(here)).get("/co-cau-to-chuc/").content.decode()
    assert link not in signed_in(here.leader).get("/co-cau-to-chuc/").content.decode()
