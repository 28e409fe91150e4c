"""The page of the day: its numbers are those of the dossiers, its statements are few."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.base.web import rooms
from chuan.definitions.organisation.models import Account
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.tests.factories import away
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune
from chuan.readings.deadlines.queries.overview import due_days, loads, weeks
from chuan.readings.deadlines.queries.today import numbers
from chuan.surfaces.leader.rooms import ROOMS
from chuan.surfaces.leader.tests.world import above, busy, shown, signed_in, words

pytestmark = pytest.mark.django_db
PAGE = "/lanh-dao/"


@pytest.fixture
def here() -> Commune:
    return commune()


def leader(here: Commune) -> Client:
    return signed_in(here.people["leader"])


def kpis(page: str) -> list[tuple[int, str]]:
    """(number, name) of each in their order."""
    found = re.findall(r'class="kn">(\d+)</span>.*?class="kl">.*?</i> ([^<]+)</span>', page, re.DOTALL)
    return [(int(number), name) for number, name in found]


def test_the_numbers_are_counted_from_the_dossiers(here: Commune, stopped_clock: Clock) -> None:
    states = [dossiers.load(one.id).state for one in busy(here, stopped_clock)]
    running = [one.promised for one in states if one.status == "open" and one.paused is None and one.promised]
    late = sum(promised < NOW for promised in running)
    today = sum(promised >= NOW and promised.date() == NOW.date() for promised in running)
    signs = sum(hold.step == "sign" for one in states for hold in one.holds)
    away(here.people["handler"], Account.objects.get(official=here.people["head"]))
    found = kpis(shown(leader(here), PAGE))
    assert (late, today, signs) == (2, 1, 2)
    waiting = sum(one.status == "open" and one.paused is not None for one in states)
    assert found == [
        (late, "Quá hạn"),
        (today, "Đến hạn hôm nay"),
        (waiting, "Đang chờ"),
        (signs, "Chờ tôi ký"),
        (1, "Người vắng"),
    ]
    assert waiting == 1
    assert f"{waiting} hồ sơ" in words(shown(leader(here), f"{PAGE}ho-so/?cho=1"))


def test_the_page_of_the_day_is_in_english_for_who_asked(here: Commune, stopped_clock: Clock) -> None:
    busy(here, stopped_clock)
    client = leader(here)
    client.cookies["django_language"] = "en"
    assert [name for _, name in kpis(shown(client, PAGE))] == [
        "Late",
        "Due today",
        "Waiting",
        "To sign",
        "Absent",
    ]


def test_the_first_page_takes_at_most_twelve_statements(
    here: Commune,
    stopped_clock: Clock,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    busy(here, stopped_clock)
    client = leader(here)
    client.get(PAGE)
    monkeypatch.setattr(rooms, "all_rooms", lambda: ROOMS)  # what others' rooms count is their own cost
    with django_assert_max_num_queries(12):
        client.get(PAGE)


def test_an_empty_office_says_what_will_stand_there(here: Commune) -> None:
    page = words(shown(leader(here), PAGE))
    assert "0 hồ sơ đang mở" in page
    assert "Chưa có hồ sơ nào đang mở" in page
    assert "Không còn hồ sơ nào chờ ký" in page
    assert "Ký lần lượt" not in page


def test_loads_add_up_to_the_open_steps_by_unit_and_by_person(here: Commune, stopped_clock: Clock) -> None:
    made = busy(here, stopped_clock)
    steps = sum(len(dossiers.load(one.id).state.holds) for one in made)
    units, people = loads(EVERYTHING, NOW)
    assert sum(load.total for load in units) == sum(load.total for load in people) == steps
    assert sum(load.hold for load in units) == 1
    held = {load.id: load.total for load in people}
    assert held[here.people["leader"].id] == 2


def test_days_and_weeks_count_every_dossier_once(here: Commune, stopped_clock: Clock) -> None:
    made = busy(here, stopped_clock)
    days = due_days(EVERYTHING, NOW, NOW - timedelta(days=60), NOW + timedelta(days=60))
    assert sum(day.due for day in days) == len(made)
    assert sum(day.late for day in days) == 2
    found = weeks(EVERYTHING, NOW.date())
    assert [week.received for week in found[-3:]] == [2, 1, 3]


def test_what_will_be_late_is_told_with_the_time_missing(here: Commune, stopped_clock: Clock) -> None:
    busy(here, stopped_clock)
    page = words(shown(leader(here), PAGE))
    assert "còn 5 giờ 50 phút, cần ít nhất" in page
    assert "Nhắc việc" in page


def test_an_absent_holder_is_one_line_with_all_of_theirs(here: Commune, stopped_clock: Clock) -> None:
    made = busy(here, stopped_clock)
    away(here.people["handler"], Account.objects.get(official=here.people["head"]), hours=24 * 30)
    held = [hold for one in made for hold in dossiers.load(one.id).state.holds]
    theirs = sum(hold.official == here.people["handler"].id for hold in held)
    page = words(shown(leader(here), PAGE))
    assert f"{theirs} hồ sơ có người giữ vắng" in page
    assert page.count("hồ sơ sẽ trễ Giao lại") == 1


def test_a_leader_above_chooses_the_agency_and_reads_no_names(here: Commune, stopped_clock: Clock) -> None:
    busy(here, stopped_clock)
    client = signed_in(above(here))
    assert "0 hồ sơ đang mở" in words(shown(client, PAGE))
    assert "6 hồ sơ đang mở" in words(shown(client, f"{PAGE}?co-quan={here.agency.id}"))
    assert "6 hồ sơ đang mở" in words(shown(client, f"{PAGE}?co-quan=tat-ca"))
    listed = words(shown(client, f"{PAGE}ho-so/?co-quan=tat-ca"))
    assert "(ẩn tên)" in listed
    assert "Nịnh Thị Hoa" not in listed


def test_a_neighbour_sees_nothing_of_it(here: Commune, stopped_clock: Clock) -> None:
    busy(here, stopped_clock)
    neighbour = commune("H19.85")
    page = words(shown(leader(neighbour), f"{PAGE}?co-quan={here.agency.id}"))
    assert "0 hồ sơ đang mở" in page
    assert numbers(EVERYTHING, NOW, here.agency.id).open == 6


@pytest.mark.parametrize("role", ["handler", "counter", "clerk", "iso", "admin"])
def test_who_looks_after_nobodys_work_is_refused(here: Commune, role: str) -> None:
    assert signed_in(here.people[role]).get(PAGE).status_code == 403
