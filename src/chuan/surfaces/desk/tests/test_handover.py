"""Paper that comes to a unit: taken over, declined with a reason, taken back; by a person of the unit only."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.events.custody.services import handovers
from chuan.events.custody.services.handovers import Handover
from chuan.events.dossiers.tests.factories import Commune, dossier
from chuan.surfaces.acts.handing import Handing, make_list

pytestmark = pytest.mark.django_db
AsRole = Callable[[str], Client]
PAGE = "/xu-ly/ban-giao/"


def a_list(here: Commune, dossiers: int = 2) -> Handover:
    made = [dossier(here) for _ in range(dossiers)]
    unit = int(made[0].state.holds[0].unit)
    return make_list(here.actor("counter"), Handing(here.agency.id, unit, tuple(one.id for one in made)))


def answered(client: Client, found: Handover, do: str, *picked: int, reason: str = "") -> tuple[int, str]:
    sent = {"key": str(uuid4()), "do": do, "ho-so": [str(one) for one in picked], "reason": reason}
    answer = client.post(f"{PAGE}{found.id}/", sent)
    return answer.status_code, answer.content.decode()


def lines(found: Handover) -> list[int]:
    return [int(one.line.dossier) for one in found.state.answers]


def statuses(found: Handover) -> list[str]:
    return [one.status for one in handovers.load(found.id).state.answers]


def test_the_unit_sees_that_a_list_waits_and_takes_it_over(here: Commune, as_role: AsRole) -> None:
    found, client = a_list(here), as_role("handler")
    assert "1 danh sách chờ đơn vị nhận" in client.get(PAGE).content.decode()
    assert answered(client, found, "take", *lines(found))[0] == 302
    assert statuses(found) == ["taken", "taken"]
    assert "0 danh sách chờ đơn vị nhận" in client.get(PAGE).content.decode()
    assert "Đã trả lời hết" in client.get(f"{PAGE}?t=het").content.decode()


def test_a_refusal_without_a_reason_is_asked_for_and_the_ticks_stay(here: Commune, as_role: AsRole) -> None:
    found, client = a_list(here), as_role("handler")
    first, _ = lines(found)
    status, page = answered(client, found, "decline", first)
    assert (status, "Ghi lý do." in page) == (422, True)
    assert page.count(" checked") == 1
    assert answered(client, found, "decline", first, reason="Thiếu bản chính")[0] == 302
    assert statuses(found) == ["declined", "waiting"]
    assert "Thiếu bản chính" in client.get(f"{PAGE}{found.id}/").content.decode()


def test_an_answer_is_taken_back_by_who_gave_it(here: Commune, as_role: AsRole) -> None:
    found = a_list(here)
    answered(as_role("handler"), found, "take", *lines(found))
    status, page = answered(as_role("other"), found, "reopen", lines(found)[0], reason="Đếm nhầm")
    assert (status, "Chỉ người đã trả lời" in page) == (403, True)
    assert "Đếm nhầm" in page
    assert answered(as_role("handler"), found, "reopen", lines(found)[0], reason="Đếm nhầm")[0] == 302
    assert statuses(found) == ["waiting", "taken"]


def test_nothing_ticked_and_answered_lines_are_said(here: Commune, as_role: AsRole) -> None:
    found, client = a_list(here), as_role("handler")
    assert answered(client, found, "take")[0] == 422
    answered(client, found, "take", lines(found)[0])
    status, page = answered(as_role("other"), found, "take", *lines(found))
    assert (status, "trong lúc bạn xem" in page) == (409, True)


@pytest.mark.parametrize(
    ("role", "status"), [("police", 404), ("leader", 404), ("counter", 403), ("head", 302)]
)
def test_only_the_receiving_unit_answers(here: Commune, as_role: AsRole, role: str, status: int) -> None:
    found = a_list(here)
    assert answered(as_role(role), found, "take", *lines(found))[0] == status


@pytest.mark.parametrize("rows", [1, 6])
def test_pages_cost_the_same_whatever_their_length(
    here: Commune, as_role: AsRole, rows: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    found, client = a_list(here, rows), as_role("handler")
    client.get(PAGE)
    with django_assert_max_num_queries(12):
        client.get(PAGE)
    with django_assert_max_num_queries(16):
        client.get(f"{PAGE}{found.id}/")
