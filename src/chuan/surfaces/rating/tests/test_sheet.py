"""The sheet in the browser: one's own, those of the people in one's charge, and why there is none."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, dossier
from chuan.readings.conformance.services import catch_up
from chuan.surfaces.acts import schemes
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/cham-diem/phieu-diem/"


def scored() -> Commune:
    here = commune()
    schemes.choose(here.actor("leader"), "trung-tam-tuan", NOW.date().replace(day=1), None, "12/QĐ")
    dossier(here, "nobody")
    catch_up()
    return here


def test_an_agency_without_a_scheme_says_so() -> None:
    assert "cơ quan chưa chọn thang điểm" in words(browser(commune().people["handler"]).get(URL))


def test_a_handler_reads_his_own_lines_and_nobody_elses(stopped_clock: Clock) -> None:
    here = scored()
    stopped_clock.stand(NOW + timedelta(hours=1))
    page = words(browser(here.people["handler"]).get(f"{URL}?nguoi={here.people['other'].id}"))
    assert "trong thời gian quy định" in page
    assert here.people["handler"].name in page
    assert "Phiếu của" not in page


def test_a_leader_chooses_whose_sheet_it_is() -> None:
    here = scored()
    page = words(browser(here.people["leader"]).get(f"{URL}?ky=2026-W47&nguoi={here.people['clerk'].id}"))
    assert "Phiếu của" in page
    assert here.people["clerk"].name in page


def test_a_month_is_told_by_its_weeks_and_no_period_is_not_found() -> None:
    here = scored()
    there = browser(here.people["handler"])
    assert "Phiếu điểm tuần 47/2026" in words(there.get(f"{URL}?ky=2026-11"))
    assert there.get(f"{URL}?ky=2026-99").status_code == 404


def test_the_page_asks_few_statements() -> None:
    here = scored()
    there = browser(here.people["handler"])
    there.get(URL)
    with CaptureQueriesContext(connection) as asked:
        there.get(URL)
    assert len(asked) <= 26
