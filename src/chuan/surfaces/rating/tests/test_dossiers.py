"""A line that comes from a dossier opens it; one that sums many opens their list; nothing else is opened."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, dossier
from chuan.readings.conformance.services import catch_up
from chuan.surfaces.acts import voting
from chuan.surfaces.acts.tests.scored import scored, shown_week
from chuan.surfaces.acts.voting import Vote
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/cham-diem/phieu-diem/"


@pytest.fixture
def here() -> Commune:
    return scored()


@pytest.fixture
def done(here: Commune, stopped_clock: Clock) -> Dossier:
    found = dossier(here, "nobody")
    catch_up()
    stopped_clock.stand(NOW + timedelta(hours=1))
    return found


def html(there: Client, address: str) -> str:
    answer = there.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_who_worked_it_opens_it_from_his_sheet(here: Commune, done: Dossier) -> None:
    page = html(browser(here.people["clerk"]), f"{URL}?ky=2026-W47")
    assert f'/ho-so/{done.id}/"' in page
    assert done.state.code in page


def test_many_lines_alike_open_their_list(here: Commune, done: Dossier) -> None:
    there = browser(here.people["handler"])
    page = html(there, f"{URL}?ky=2026-W47")
    (listed,) = set(re.findall(r'href="(/cham-diem/phieu-diem/ho-so/[^"]+)"', page))
    cases = there.get(listed.replace("&amp;", "&"))
    assert words(cases).count(f"Hồ sơ {done.state.code}: xong bước") == 4
    assert browser(here.people["clerk"]).get(listed.replace("&amp;", "&")).status_code == 404


def test_a_published_line_names_its_code_and_opens_for_who_may(here: Commune, done: Dossier) -> None:
    week = shown_week(here)
    address = f"/cham-diem/ky/{week.id}/bang/{here.people['handler'].id}/"
    page = html(browser(here.people["leader"]), address)
    assert f'/ho-so/{done.id}/"' in page
    assert done.state.code in words(browser(here.people["leader"]).get(f"{address}ho-so/?tieu-chi=tien-do"))


def test_a_vote_names_no_dossier(here: Commune, done: Dossier) -> None:
    voting.vote(done.id, Vote("qr", {"access": 5}))
    page = words(browser(here.people["counter"]).get(f"{URL}ho-so/?ky=2026-W47&tieu-chi=hai-long"))
    assert "Không có hồ sơ nào" in page
    assert done.state.code not in page
