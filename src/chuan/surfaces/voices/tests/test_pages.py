"""The pages of petitions: their cost, who reads what on them, and one walked through by its forms."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.events.dossiers.tests.factories import Commune
from chuan.events.petitions.services import petitions as door
from chuan.surfaces.acts import petitions
from chuan.surfaces.acts.petitions import Sorted
from chuan.surfaces.acts.tests.petitioned import TEXT, WRITER, answered, concluded, own, sent, taken, who

pytestmark = pytest.mark.django_db
AsRole = Callable[[str], Client]


@pytest.mark.parametrize("rows", [0, 1, 4])
def test_the_list_costs_the_same_whatever_its_length_and_shows_no_words(
    here: Commune, as_role: AsRole, django_assert_max_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for _ in range(rows):
        taken(here)
    client = as_role("counter")
    with django_assert_max_num_queries(9):
        page = client.get("/phan-anh/").content.decode()
    assert page.count("PA 000") == rows
    assert WRITER.name not in page
    assert "022194003817" not in page


def test_one_petition_costs_so_much(
    here: Commune, as_role: AsRole, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    found, client = concluded(here, official=who(here, "police")), as_role("head")
    with django_assert_max_num_queries(26):
        page = client.get(f"/phan-anh/{found.id}/").content.decode()
    assert "Duyệt và trả lời" in page
    assert "14/12/2026" in page


def test_personal_data_are_covered_for_who_does_not_work_on_it(here: Commune, as_role: AsRole) -> None:
    found = own(here)
    for role, reads in {"counter": True, "leader": False}.items():
        page = as_role(role).get(f"/phan-anh/{found.id}/").content.decode()
        assert (WRITER.name in page, "022194003817" in page) == (reads, reads)
        assert "hai giờ không ai gọi số" in page


def test_a_denunciation_is_sealed_for_everybody_else(here: Commune, as_role: AsRole) -> None:
    found = taken(here, "Tôi tố cáo ông X nhận hối lộ")
    what = Sorted("denunciation", receiver=who(here, "clerk"))
    petitions.classify(here.actor("counter"), found.id, what)
    for role, reads in {"counter": True, "clerk": True, "leader": False, "iso": False}.items():
        page = as_role(role).get(f"/phan-anh/{found.id}/").content.decode()
        assert ("nhận hối lộ" in page, WRITER.name in page) == (reads, reads), role
    assert as_role("handler").get(f"/phan-anh/{found.id}/").status_code == 404


def test_its_slip_is_printed_and_kept(here: Commune, as_role: AsRole) -> None:
    found = taken(here, "Tôi tố cáo ông X nhận hối lộ")
    petitions.classify(here.actor("counter"), found.id, Sorted("denunciation", place="Thanh tra tỉnh"))
    client = as_role("counter")
    answer = client.post(f"/phan-anh/{found.id}/phieu/", follow=True)
    assert answer["Content-Type"] == "application/pdf"
    slip = door.load(found.id).state.slip
    assert as_role("leader").get(f"/phan-anh/{found.id}/tep/{slip}/").status_code == 404


def test_a_form_sent_wrong_comes_back_filled(here: Commune, as_role: AsRole) -> None:
    found = own(here)
    sent_form = {"finding": "founded", "reason": "Sổ trực", "reply": "", "approver": who(here, "head")}
    answer = as_role("handler").post(f"/phan-anh/{found.id}/ket-luan/", sent_form)
    assert answer.status_code == 422
    assert "Sổ trực" in answer.content.decode()


def test_what_will_be_published_is_shown_before(here: Commune, as_role: AsRole) -> None:
    found, client = answered(here), as_role("counter")
    page = client.get(f"/phan-anh/{found.id}/", {"che": "quầy"}).content.decode()
    assert "Tôi chờ ở [đã che] hai giờ" in page
    client.post(f"/phan-anh/{found.id}/cong-khai/", {"hide": "quầy"})
    public = Client().get(f"/tra-cuu/phan-anh/{here.agency.code}/").content.decode()
    assert "Tôi chờ ở [đã che] hai giờ" in public
    assert TEXT not in public


def test_a_citizen_sends_follows_and_is_answered(here: Commune) -> None:
    client = Client()
    form = {"text": TEXT, "name": WRITER.name, "address": WRITER.address, "phone": WRITER.phone}
    page = client.post(f"/tra-cuu/phan-anh/{here.agency.code}/gui/", form).content.decode()
    code = page.partition('<p class="date"><b>')[2].partition("</b>")[0]
    shown = client.get("/tra-cuu/phan-anh/", {"ma": code.lower()}, follow=True).content.decode()
    assert "đang xem đây là việc gì" in shown
    assert "14/12/2026" in shown
    for one in here.people.values():
        assert one.name not in shown


def test_an_unknown_code_is_missing_and_counted(here: Commune) -> None:
    client = Client()
    tries = [client.get("/tra-cuu/phan-anh/", {"ma": "AAAA"}).status_code for _ in range(11)]
    assert tries == [404] * 10 + [429]


def test_nothing_typed_is_lost_where_nobody_receives(here: Commune) -> None:
    form = {"text": TEXT, "about": "Một cán bộ"}
    answer = Client().post(f"/tra-cuu/phan-anh/{here.agency.code}/bao-ve/", form)
    assert answer.status_code == 422
    assert "hai giờ không ai gọi số" in answer.content.decode() or "chưa giao ai" in answer.content.decode()


def test_what_was_asked_is_answered_on_its_page(here: Commune) -> None:
    found, code = sent(here)
    assert door.load(found.id).state.complete
    assert Client().get(f"/tra-cuu/phan-anh/theo-doi/{code}/").status_code == 200
