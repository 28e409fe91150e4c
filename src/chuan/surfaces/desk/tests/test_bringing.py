"""Results go from the unit that issued them to the counter on a list that the counter answers line by line."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from uuid import uuid4

import pytest
from django.test import Client
from pypdf import PdfReader
from pytest_django import DjangoAssertNumQueries

from chuan.events.custody.services import handovers, originals
from chuan.events.custody.services.handovers import Handover
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import Commune, dossier
from chuan.surfaces.acts.bringing import bring
from chuan.surfaces.acts.handing import Handing

pytestmark = pytest.mark.django_db
AsRole = Callable[[str], Client]
DUE, COUNTER = "/xu-ly/ban-giao/ket-qua/", "/mot-cua/ban-giao/"


def a_list(here: Commune, *found: Dossier) -> Handover:
    unit = int(found[0].state.received_unit)
    return bring(here.actor("clerk"), Handing(here.agency.id, unit, tuple(one.id for one in found)))


def send(client: Client, address: str, **typed: object) -> tuple[int, str]:
    answer = client.post(address, {"key": str(uuid4()), **typed})
    return answer.status_code, answer.content.decode()


def statuses(found: Handover) -> list[str]:
    return [one.status for one in handovers.load(found.id).state.answers]


def test_the_unit_lists_what_it_issued_and_the_list_takes_it_off(here: Commune, as_role: AsRole) -> None:
    done, client = dossier(here, "result"), as_role("clerk")
    page = client.get(DUE).content.decode()
    assert done.state.code in page
    (group,) = re.findall(r'name="group" value="([\d-]+)"', page)
    status, page = send(client, DUE, group=group)
    assert (status, "ít nhất một hồ sơ" in page or "Chọn" in page) == (422, True)
    assert send(client, DUE, group="x")[0] == 422
    assert send(client, DUE, group=group, **{f"dossier-{group}": [str(done.id)]})[0] == 302
    assert "Không còn kết quả nào phải giao về quầy" in client.get(DUE).content.decode()
    assert "1 kết quả" in client.get("/xu-ly/ban-giao/?t=da-giao").content.decode()


def test_the_counter_takes_results_over_and_the_paper_names_both(here: Commune, as_role: AsRole) -> None:
    found, client = a_list(here, dossier(here, "result"), dossier(here, "refused")), as_role("counter")
    assert "2 kết quả" in client.get(f"{COUNTER}danh-sach/?t=ket-qua").content.decode()
    lines = [str(one.line.dossier) for one in found.state.answers]
    assert send(client, f"{COUNTER}{found.id}/", **{"do": "take", "ho-so": lines})[0] == 302
    assert statuses(found) == ["taken", "taken"]
    pdf = client.post(f"{COUNTER}{found.id}/in/", follow=True).content
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    assert "DANH SÁCH BÀN GIAO KẾT QUẢ" in text.upper()
    assert "clerk H49.98" in text
    assert "counter H49.98" in text


def test_what_the_counter_does_not_take_is_due_again_with_the_reason(here: Commune, as_role: AsRole) -> None:
    done = dossier(here, "result")
    found = a_list(here, done)
    address, typed = f"{COUNTER}{found.id}/", {"do": "decline", "ho-so": [str(done.id)]}
    assert send(as_role("counter"), address, **typed)[0] == 422
    assert send(as_role("counter"), address, **typed, reason="Chưa đóng dấu giáp lai")[0] == 302
    assert "Chưa đóng dấu giáp lai" in as_role("clerk").get(DUE).content.decode()
    assert statuses(a_list(here, done)) == ["waiting"]


def test_the_citizens_originals_come_back_with_the_result(here: Commune, as_role: AsRole) -> None:
    done = dossier(here, "result")
    stream = originals.stream_of(done.id)
    assert stream is not None
    found = a_list(here, done)
    send(as_role("counter"), f"{COUNTER}{found.id}/", **{"do": "take", "ho-so": [str(done.id)]})
    (kept, *_) = originals.load(stream).state.items
    assert (kept.official, kept.unit) == (here.people["counter"].id, done.state.received_unit)


def test_only_the_counter_answers_and_only_the_unit_annuls(here: Commune, as_role: AsRole) -> None:
    done = dossier(here, "result")
    found = a_list(here, done)
    desk = f"/xu-ly/ban-giao/{found.id}/"
    assert send(as_role("clerk"), desk, **{"do": "take", "ho-so": [str(done.id)]})[0] == 404
    assert send(as_role("police"), desk, **{"do": "take", "ho-so": [str(done.id)]})[0] == 404
    assert send(as_role("counter"), f"{COUNTER}{found.id}/", reason="Nhầm")[0] == 403
    assert send(as_role("clerk"), desk, reason="Nhầm hồ sơ")[0] == 302
    assert handovers.load(found.id).state.status == "annulled"
    assert done.state.code in as_role("clerk").get(DUE).content.decode()


@pytest.mark.parametrize("rows", [0, 1, 4])
def test_the_page_costs_the_same_whatever_its_length(
    here: Commune, as_role: AsRole, rows: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(rows):
        dossier(here, "result")
    client = as_role("clerk")
    client.get(DUE)
    with django_assert_max_num_queries(12):
        client.get(DUE)
