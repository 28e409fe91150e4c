"""Who holds what, reminders, absent people, hours under the law, and the cases behind each number."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.organisation.models import Account
from chuan.definitions.organisation.tests.factories import away
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, dossier
from chuan.surfaces.leader.tests.world import LONG_AGO, busy, shown, signed_in, words

pytestmark = pytest.mark.django_db
PEOPLE, AWAY, SAVINGS = "/lanh-dao/don-vi/", "/lanh-dao/vang/", "/lanh-dao/hen-so-voi-luat/"


@pytest.fixture
def here() -> Commune:
    return commune()


@pytest.fixture
def client(here: Commune) -> Client:
    return signed_in(here.people["leader"])


def rows(page: str) -> int:
    """Rows of the list that J and K walk."""
    return page.count("data-open")


def test_a_person_is_followed_down_to_the_dossiers(
    here: Commune, client: Client, stopped_clock: Clock
) -> None:
    made = busy(here, stopped_clock)
    leader = here.people["leader"]
    page = shown(client, f"{PEOPLE}?nguoi={leader.id}")
    assert rows(page) == sum(hold.official == leader.id for one in made for hold in one.state.holds)
    assert "2 giờ" in words(page)
    assert "hồ sơ" in words(page)


@pytest.mark.parametrize("state", ["late", "soon", "ok", "hold"])
def test_every_number_of_a_load_opens_that_many_rows(
    here: Commune, client: Client, stopped_clock: Clock, state: str
) -> None:
    busy(here, stopped_clock)
    page = unescape(shown(client, "/lanh-dao/"))
    for href, number in re.findall(rf'href="([^"]*don-vi=\d+&t={state})"[^>]*>(\d+)</a>', page):
        assert rows(shown(client, href)) == int(number)


def test_the_list_leaves_as_a_workbook(here: Commune, client: Client, stopped_clock: Clock) -> None:
    made = busy(here, stopped_clock)
    answer = client.get(f"{PEOPLE}?xuat=1")
    sheet = load_workbook(BytesIO(answer.content)).active
    assert sheet is not None
    lines = list(sheet.iter_rows(values_only=True))
    assert lines[0][0] == "Đơn vị"
    assert len(lines) - 1 == sum(len(one.state.holds) for one in made)


@pytest.mark.parametrize(
    "query", ["?nguoi=x&don-vi=&t=zz&trang=99", "?co-quan=999999&t=late", "?nguoi=99999999999999999999"]
)
def test_an_address_that_means_nothing_shows_an_empty_or_whole_list(client: Client, query: str) -> None:
    assert client.get(PEOPLE + query).status_code == 200


def test_lists_take_the_same_statements_for_one_and_for_many(
    here: Commune, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    dossier(here, "check")
    client.get(PEOPLE)
    with django_assert_max_num_queries(10):
        client.get(PEOPLE)
    for _ in range(4):
        dossier(here, "check")
    with django_assert_max_num_queries(10):
        client.get(PEOPLE)


def test_a_reminder_is_recorded_and_seen_by_the_holder(
    here: Commune, client: Client, stopped_clock: Clock
) -> None:
    one = busy(here, stopped_clock)[2]
    sent = {"step": "home", "text": "Còn 6 giờ, đề nghị làm ngay.", "holder": "handler", "back": "/lanh-dao/"}
    answer = client.post(f"/lanh-dao/nhac/{one.id}/", sent, follow=True)
    assert "Đã nhắc handler" in answer.content.decode()
    assert "đã nhắc" in words(answer.content.decode())
    assert isinstance(dossiers.lived(one.id)[-1].event, e.Reminded)
    holder = signed_in(here.people["handler"])
    assert "đề nghị làm ngay" in holder.get(f"/xu-ly/ho-so/{one.id}/").content.decode()


def test_a_reminder_never_leads_to_another_site(here: Commune, client: Client) -> None:
    one = dossier(here, "check")
    sent = {"step": "check", "text": "Đề nghị làm ngay.", "back": "//elsewhere.example"}
    assert client.post(f"/lanh-dao/nhac/{one.id}/", sent).headers["Location"] == "/lanh-dao/"


def test_ticked_dossiers_of_an_absent_person_go_to_another_with_the_time_used(
    here: Commune, client: Client, stopped_clock: Clock
) -> None:
    stopped_clock.stand(LONG_AGO)
    made = [dossier(here, "check") for _ in range(3)]
    stopped_clock.stand(NOW)
    away(here.people["handler"], Account.objects.get(official=here.people["head"]))
    assert "1 người vắng, 3 hồ sơ có người giữ vắng" in words(shown(client, AWAY))
    sent = {
        "ho-so": [f"{one.id}:check" for one in made[:2]],
        "to": here.people["other"].id,
        "reason": "Nghỉ ốm",
    }
    answer = client.post(AWAY, sent, follow=True)
    assert "Đã giao 2 hồ sơ" in answer.content.decode()
    holds = [dossiers.load(one.id).state.holds[0] for one in made]
    assert [hold.official == here.people["other"].id for hold in holds] == [True, True, False]
    assert holds[0].since == made[0].state.holds[0].since
    assert rows(shown(client, AWAY)) == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"ho-so": []}, "Xin chọn ít nhất một hồ sơ"),
        ({"to": ""}, "Giao hồ sơ đã chọn cho: Xin nhập mục này"),
        ({"reason": ""}, "Lý do: Xin nhập mục này"),
    ],
)
def test_giving_on_without_dossier_person_or_reason_keeps_what_was_typed(
    here: Commune, client: Client, changes: dict[str, object], said: str
) -> None:
    one = dossier(here, "check")
    away(here.people["handler"], Account.objects.get(official=here.people["head"]))
    whole = {"ho-so": [f"{one.id}:check"], "to": here.people["other"].id, "reason": "Nghỉ ốm dài"}
    answer = client.post(AWAY, whole | changes)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert dossiers.load(one.id).state.holds[0].official == here.people["handler"].id


def test_who_may_not_do_the_step_does_not_get_it(here: Commune, client: Client) -> None:
    one = dossier(here, "check")
    away(here.people["handler"], Account.objects.get(official=here.people["head"]))
    sent = {"ho-so": [f"{one.id}:check"], "to": here.people["clerk"].id, "reason": "Nghỉ ốm"}
    answer = client.post(AWAY, sent, follow=True)
    assert "1 hồ sơ chưa giao được" in answer.content.decode()


def test_hours_under_the_law_are_the_sum_of_the_dossiers(
    here: Commune, client: Client, stopped_clock: Clock
) -> None:
    stopped_clock.stand(NOW - timedelta(days=2))
    made = [dossier(here, "result") for _ in range(2)]
    stopped_clock.stand(NOW)
    legal = [one.state.legal for one in made]
    assert all(limit is not None for limit in legal)
    page = words(shown(client, SAVINGS))
    assert "32 giờ" in page, "two days of eight hours each"
    assert "2 / 2 hồ sơ (100 %)" in page


def test_every_figure_of_the_savings_opens_that_many_cases(here: Commune, client: Client) -> None:
    for _ in range(3):
        dossier(here, "result")
    page = unescape(shown(client, SAVINGS))
    links = re.findall(r'href="(/lanh-dao/ho-so/[^"]+)"[^>]*>(\d+)</a>', page)
    assert len(links) == 10
    hours = 4
    for at, (href, number) in enumerate(links):
        if at % 5 != hours:
            assert rows(shown(client, href)) == int(number)


def test_a_day_of_the_calendar_opens_its_cases(here: Commune, client: Client, stopped_clock: Clock) -> None:
    busy(here, stopped_clock)
    page = unescape(shown(client, "/lanh-dao/"))
    days = re.findall(r'href="([^"]*ngay=[^"]+)".*?<b>(\d+)</b>', page, re.DOTALL)
    assert sum(int(number) for _, number in days) == 6
    for href, number in days:
        assert rows(shown(client, href)) == int(number)


@pytest.mark.parametrize(
    ("role", "first"),
    [("leader", "/lanh-dao/"), ("handler", "/xu-ly/"), ("head", "/xu-ly/"), ("counter", "/mot-cua/"), ("admin", "/co-cau-to-chuc/")],
)  # fmt: skip
def test_everybody_comes_to_their_own_first_room(here: Commune, role: str, first: str) -> None:
    assert signed_in(here.people[role]).get("/").headers["Location"] == first
