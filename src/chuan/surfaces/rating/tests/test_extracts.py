"""People who serve elsewhere: the centre signs and seals the extract, their own agency gets it and checks it."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from chuan.base.signing.services.verifying import verify
from chuan.base.signing.tests.authority import PASSPHRASE, root
from chuan.base.signing.tests.papers import MINH, UBND
from chuan.events.dossiers.tests.factories import NOW, Clock
from chuan.surfaces.acts.tests.seconded import published_week
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/cham-diem/"


def send(who: Any, address: str, **told: str) -> Any:
    return browser(who).post(address, told)


def test_signed_by_the_leader_sealed_by_the_clerk_and_checked_at_home(stopped_clock: Clock) -> None:
    here, home, found = published_week(stopped_clock)
    address = f"{URL}ky/{found.id}/"
    assert send(here.people["leader"], f"{address}trich/", passphrase=PASSPHRASE).status_code == 302
    assert send(here.people["clerk"], f"{address}dong-dau/", passphrase=PASSPHRASE).status_code == 302
    at_home = browser(home.leader)
    listed = words(at_home.get(f"{URL}biet-phai/"))
    assert "ký số, có dấu số" in listed
    content = at_home.get(f"{URL}biet-phai/{found.id}/").content
    verdict = verify(content, [root()], NOW)
    assert verdict.said.key == "signing.whole"
    assert [one.signer for one in verdict.marks] == [MINH, UBND]
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    assert "Biệt phái 1" in text
    assert f"{here.people['handler'].name}," not in text


def test_a_wrong_passphrase_sends_nothing_and_paper_stays_possible(stopped_clock: Clock) -> None:
    here, home, found = published_week(stopped_clock)
    address, leader = f"{URL}ky/{found.id}/trich/", here.people["leader"]
    assert send(leader, address, passphrase="sai").status_code == 422
    assert "Chưa nhận trích bảng điểm nào" in words(browser(home.leader).get(f"{URL}biet-phai/"))
    assert send(leader, address, passphrase="").status_code == 302
    assert "ký giấy" in words(browser(home.leader).get(f"{URL}biet-phai/"))
    assert (
        send(here.people["clerk"], f"{URL}ky/{found.id}/dong-dau/", passphrase=PASSPHRASE).status_code == 409
    )


def test_nobody_else_gets_it(stopped_clock: Clock) -> None:
    here, home, found = published_week(stopped_clock)
    send(here.people["leader"], f"{URL}ky/{found.id}/trich/", passphrase="")
    for who in (home.handler, here.people["leader"], here.people["iso"]):
        assert browser(who).get(f"{URL}biet-phai/{found.id}/").status_code == 404
    assert send(here.people["head"], f"{URL}ky/{found.id}/dong-dau/", passphrase="x").status_code == 403


def test_what_the_page_costs(stopped_clock: Clock, django_assert_max_num_queries: Any) -> None:
    here, home, found = published_week(stopped_clock)
    send(here.people["leader"], f"{URL}ky/{found.id}/trich/", passphrase="")
    there = browser(home.leader)
    there.get(f"{URL}biet-phai/")
    with django_assert_max_num_queries(10):
        assert there.get(f"{URL}biet-phai/").status_code == 200
