"""Apologies: who is owed one, what the page fills in, what it refuses, and the citizen told by the one-stop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.base.kernel.clock import local
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import Clock, Commune, dossier
from chuan.surfaces.acts import interrupting

pytestmark = pytest.mark.django_db
AsRole = Callable[[str], Client]
LATER = {"cause": "site", "reason": "Chờ đo đạc lại.", "until": "31/12/2026 17:30"}


def test_a_list_costs_the_same_whatever_its_length(
    here: Commune, as_role: AsRole, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(4):
        dossier(here, "check")
    client = as_role("handler")
    with django_assert_max_num_queries(12):
        assert client.get("/xu-ly/xin-loi/?t=missed").status_code == 200


def test_nothing_is_owed_while_there_is_time(here: Commune, as_role: AsRole) -> None:
    dossier(here, "check")
    assert "Không hồ sơ nào cần xin lỗi hôm nay" in as_role("handler").get("/xu-ly/xin-loi/").content.decode()


def test_the_page_fills_in_the_first_date_that_can_be_kept(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    page = as_role("handler").get(f"/xu-ly/ho-so/{found.id}/xin-loi/").content.decode()
    assert "Sớm nhất có thể xong" in page
    assert "17:30" in page


def test_what_is_written_waits_for_a_head(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    assert as_role("handler").post(f"/xu-ly/ho-so/{found.id}/xin-loi/", LATER).status_code == 302
    waiting = dossiers.load(found.id).state.motion
    assert waiting is not None
    assert found.state.code in as_role("handler").get("/xu-ly/xin-loi/?t=sign").content.decode()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"until": "hôm nào đó"}, "Ngày giờ chưa đúng"),
        ({"until": "20/11/2026 17:30"}, "Ngày hẹn mới phải sau ngày hẹn cũ"),
        ({"reason": ""}, "Xin nhập mục này"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(
    here: Commune, as_role: AsRole, changed: dict[str, str], said: str
) -> None:
    found = dossier(here, "check")
    answer = as_role("handler").post(f"/xu-ly/ho-so/{found.id}/xin-loi/", LATER | changed)
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_a_head_signs_and_the_one_stop_tells_the_citizen(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    as_role("handler").post(f"/xu-ly/ho-so/{found.id}/xin-loi/", LATER)
    after = interrupting.grant(here.actor("leader"), found.id)
    assert after.state.promised is not None
    assert local(after.state.promised).strftime("%d/%m/%Y %H:%M") == LATER["until"]
    counter = as_role("counter")
    assert found.state.code in counter.get("/mot-cua/bao-cong-dan/").content.decode()
    page = counter.get(f"/mot-cua/bao-cong-dan/{found.id}/").content.decode()
    assert "Chờ đo đạc lại." in page
    assert counter.post(f"/mot-cua/bao-cong-dan/{found.id}/", {"channel": "phone"}).status_code == 302
    assert "Không còn gì phải báo công dân" in counter.get("/mot-cua/bao-cong-dan/").content.decode()


def test_told_twice_is_refused_in_words(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    answer = as_role("counter").post(f"/mot-cua/bao-cong-dan/{found.id}/", {"channel": "phone"})
    assert answer.status_code == 409
    assert "không còn việc gì phải báo" in answer.content.decode()


def test_a_lateness_without_apology_is_a_list_of_its_own(
    here: Commune, as_role: AsRole, stopped_clock: Clock
) -> None:
    found = dossier(here, "check")
    assert found.state.promised is not None
    stopped_clock.stand(found.state.promised + timedelta(days=1))
    assert found.state.code in as_role("handler").get("/xu-ly/xin-loi/?t=missed").content.decode()
