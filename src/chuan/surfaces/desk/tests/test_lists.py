"""Lists at no, one and many rows: the same number of statements, and what a person looks for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import OWNER, Commune, dossier

pytestmark = pytest.mark.django_db
AsRole = Callable[[str], Client]


@pytest.mark.parametrize("address", ["/xu-ly/", "/xu-ly/don-vi/", "/xu-ly/dang-cho/", "/xu-ly/da-xong/"])
@pytest.mark.parametrize("rows", [0, 1, 6])
def test_a_list_costs_the_same_whatever_its_length(
    here: Commune,
    as_role: AsRole,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    address: str,
    rows: int,
) -> None:
    for n in range(rows):
        dossier(here, "wait" if n % 2 else "home")
    client = as_role("handler")
    with django_assert_max_num_queries(12):
        page = client.get(address)
    assert page.status_code == 200


def test_an_empty_desk_says_so(as_role: AsRole) -> None:
    assert "Không còn hồ sơ nào chờ ở đây" in as_role("handler").get("/xu-ly/").content.decode()


def test_mine_holds_what_i_hold_and_nothing_else(here: Commune, as_role: AsRole) -> None:
    mine, theirs = dossier(here, "check"), dossier(here, "sign")
    page = as_role("handler").get("/xu-ly/").content.decode()
    assert mine.state.code in page
    assert theirs.state.code not in page
    assert OWNER.name in page


def test_the_unit_sees_who_holds_what(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "check")
    page = as_role("head").get("/xu-ly/don-vi/").content.decode()
    assert found.state.code in page
    assert f"{here.people['handler'].name} giữ từ" in page


def test_what_stands_still_is_a_list_of_its_own(here: Commune, as_role: AsRole) -> None:
    waiting, running = dossier(here, "wait"), dossier(here, "check")
    page = as_role("handler").get("/xu-ly/dang-cho/").content.decode()
    assert waiting.state.code in page
    assert running.state.code not in page


def test_what_i_did_is_found_again(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "nobody")
    assert found.state.code in as_role("handler").get("/xu-ly/da-xong/").content.decode()


@pytest.mark.parametrize("typed", ["ninh thi hoa", "NỊNH THỊ HOA", "0900000123", "261120-0001", "tro cap"])
def test_one_search_finds_by_name_phone_code_and_procedure(
    here: Commune, as_role: AsRole, typed: str
) -> None:
    found = dossier(here)
    page = as_role("counter").get("/xu-ly/tim/", {"q": typed}).content.decode()
    assert found.state.code in page


def test_a_whole_code_opens_the_dossier(here: Commune, as_role: AsRole) -> None:
    found = dossier(here)
    answer = as_role("counter").get("/xu-ly/tim/", {"q": found.state.code})
    assert (answer.status_code, answer["Location"]) == (302, f"/xu-ly/ho-so/{found.id}/")


def test_a_list_leaves_as_a_workbook(here: Commune, as_role: AsRole) -> None:
    dossier(here, "check")
    answer = as_role("handler").get("/xu-ly/", {"xuat": "1"})
    assert answer["Content-Type"].endswith("spreadsheetml.sheet")
    assert answer.content.startswith(b"PK")


def test_many_are_given_to_one_person_with_a_reason(here: Commune, as_role: AsRole) -> None:
    one, two = dossier(here, "check"), dossier(here, "check")
    ticked = {"ho-so": [f"{one.id}:check", f"{two.id}:check"], "to": str(here.people["other"].id)}
    head = as_role("head")
    refused = head.post("/xu-ly/giao-nhieu/", ticked, follow=True)
    assert "ghi lý do" in refused.content.decode()
    head.post("/xu-ly/giao-nhieu/", {**ticked, "reason": "Người giữ nghỉ ốm"})
    held = {dossiers.load(found.id).state.holds[0].official for found in (one, two)}
    assert held == {here.people["other"].id}
