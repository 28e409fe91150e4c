"""The agency's schemes in the browser: chosen, refused with a sentence, ended, undone; each stays to be read."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.schemes.services import choices
from chuan.events.appraisals.services import publications as streams
from chuan.events.dossiers.tests.factories import Clock, Commune, commune
from chuan.surfaces.acts import publications
from chuan.surfaces.acts.tests.scored import UNTIL, WEEK, scored
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/cham-diem/thang-diem/"
SENT = {
    "scheme": "trung-tam-tuan", "since": "23/11/2026", "until": "", "document": "45/QĐ-UBND", "reason": "Thang mới",
}  # fmt: skip


def sent(there: Client, **more: str) -> tuple[int, str]:
    found = there.post(f"{URL}chon/", {**SENT, **more})
    return found.status_code, words(found)


def only(here: Commune) -> int:
    return choices(EVERYTHING, here.agency.id)[0].id


def test_everybody_reads_which_scheme_holds_and_what_it_counts() -> None:
    here = scored()
    there = browser(here.people["clerk"])
    page = words(there.get(URL))
    assert "Đang áp dụng" in page
    assert "12/QĐ" in page
    assert "điểm không phù hợp đã được xác nhận" in words(there.get(f"{URL}trung-tam-tuan/"))
    assert "chưa chọn thang điểm nào" in words(browser(commune("H49.97").people["clerk"]).get(URL))


def test_a_second_scheme_on_one_day_is_refused_and_nothing_typed_is_lost() -> None:
    here = scored()
    there = browser(here.people["leader"])
    status, page = sent(there)
    assert status == 422
    assert "Một ngày chỉ dùng một thang điểm" in page
    assert "Lý do chọn Thang mới" in page
    assert sent(there, instead="on")[0] == 302
    assert [one.until for one in choices(EVERYTHING, here.agency.id)][1] is not None


def test_it_is_ended_from_a_week_to_come_and_undone_with_a_reason() -> None:
    here = scored()
    there, number = browser(here.people["leader"]), only(here)
    ended = {"until": "24/11/2026", "document": "9/QĐ", "reason": "Hết thí điểm"}
    refused = there.post(f"{URL}chon/{number}/ket-thuc/", ended)
    assert "sớm nhất 23/11/2026" in words(refused)
    there.post(f"{URL}chon/{number}/ket-thuc/", {**ended, "until": "23/11/2026"})
    there.post(f"{URL}chon/{number}/huy/", {"reason": "Nhầm số quyết định"})
    page = words(there.get(f"{URL}chon/{number}/"))
    assert "Đã hủy" in page
    assert "kết thúc từ ngày 23/11/2026" in page
    assert "Nhầm số quyết định" in page
    assert choices(EVERYTHING, here.agency.id) == ()


def test_what_was_published_stays_and_its_choice_is_not_undone(stopped_clock: Clock) -> None:
    here = scored()
    leader = here.actor("leader")
    found = publications.open_period(here.actor("iso"), WEEK, UNTIL)
    stopped_clock.stand(UNTIL + timedelta(minutes=1))
    out = publications.publish(leader, found.id)
    there = browser(here.people["leader"])
    refused = words(there.post(f"{URL}chon/{only(here)}/huy/", {"reason": "Đổi ý"}))
    assert "Đã mở tuần 47/2026" in refused
    sent(there, instead="on", scheme="trung-tam-tuan")
    assert streams.load(found.id).state == out.state


def test_the_list_asks_few_statements() -> None:
    there = browser(scored().people["clerk"])
    there.get(URL)
    with CaptureQueriesContext(connection) as asked:
        there.get(URL)
    assert len(asked) <= 12
