"""An instruction whose proof is an indicator's value: read off for each agency, kept in the report as it stood."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.organisation.services import merge_agency
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, dossier
from chuan.events.instructions.rules.events import Aim
from chuan.readings.cases.models import CaseRow
from chuan.readings.counters.services.folding import refill
from chuan.surfaces.acts import instructed, instructing
from chuan.surfaces.acts.instructed_aims import figures, measured
from chuan.surfaces.province.tests.instructed import given, key_of, land, part_of, wanted
from chuan.surfaces.studio.tests.world import browser, words

__all__ = ["land"]
pytestmark = pytest.mark.django_db
IN_TIME = Aim("766", "2.1", Decimal(95), "2026-11")
DECEMBER = datetime(2026, 12, 5, 9, tzinfo=VIETNAM)
FORM = {
    "number": "16/CT", "dated": "19/11/2026", "title": "Giải quyết đúng hạn", "text": "Đúng hạn", "days": "5",
    "proof": "indicator", "indicator": "2.1", "least": "95,5", "span": "2026-11",
}  # fmt: skip


def worked(here: Commune) -> None:
    """Two dossiers of November: one done in time, one done late."""
    found = [dossier(here, "result") for _ in range(2)]
    late = CaseRow.objects.get(stream=found[0].id, known_until=None)
    CaseRow.objects.filter(stream=late.stream, nth=late.nth).update(
        promised=late.received - timedelta(days=1)
    )
    refill()


def asked(land: Any, aim: Aim = IN_TIME) -> Any:
    return given(land, proof="indicator", aim=aim)


def at_work(land: Any, aim: Aim = IN_TIME) -> int:
    """The first commune's part, given to its handler."""
    here = land[1][0]
    part = part_of(asked(land, aim), here)
    instructed.acknowledge(here.actor("leader"), part)
    instructed.assign(here.actor("leader"), part, here.people["handler"].id)
    return part


def test_the_figure_is_of_each_agency_and_nothing_received_is_no_zero(land: Any) -> None:
    here, other = land[1]
    worked(here)
    agencies = [here.agency.id, other.agency.id]
    found = figures(IN_TIME, agencies, NOW)
    whose, mine = found[here.agency.id]
    assert (whose, mine.over, str(mine.percent)) == (here.agency.id, False, "50.00")
    assert (mine.part, mine.whole) == (Decimal(1), Decimal(2))
    assert (found[other.agency.id][1].percent, found[other.agency.id][1].why) == (None, "nothing")
    whole = figures(Aim("766", "all", Decimal(1), "2026-11"), agencies, NOW)
    assert whole[here.agency.id][1].percent is not None
    assert (whole[other.agency.id][1].percent, whole[other.agency.id][1].why) == (None, "nothing")
    coming = Aim("766", "2.1", Decimal(1), "2026-12")
    assert figures(coming, agencies, NOW)[here.agency.id][1].why == "not_begun"
    unknown = Aim("766", "9.9", Decimal(1), "2026-11")
    assert figures(unknown, agencies, NOW)[here.agency.id][1].why == "uncounted"


def test_of_days_that_are_over_it_is_what_was_known_then(land: Any, stopped_clock: Clock) -> None:
    here = land[1][0]
    (open_one,) = [dossier(here, "check")]
    CaseRow.objects.filter(stream=open_one.id).update(promised=datetime(2026, 12, 2, tzinfo=VIETNAM))
    refill()
    stopped_clock.stand(DECEMBER)
    told = measured(IN_TIME, here.agency.id, DECEMBER)
    assert (told.value, told.reached, told.as_of) == (
        Decimal("100.00"), True, datetime(2026, 12, 1, tzinfo=VIETNAM),
    )  # fmt: skip


def test_too_few_who_answered_are_no_proof(land: Any) -> None:
    here = land[1][0]
    worked(here)
    told = measured(Aim("766", "5.4", Decimal(90), "2026-11"), here.agency.id, NOW)
    assert (told.value, told.why, told.reached) == (None, "few", False)


def test_a_merged_agency_is_measured_by_its_successor(land: Any) -> None:
    old, new = land[1]
    worked(new)
    merge_agency(old.agency.id, new.agency.id, date(2026, 11, 10))
    assert figures(IN_TIME, [old.agency.id], NOW)[old.agency.id][0] == new.agency.id
    before = Aim("766", "2.1", Decimal(95), "2026-10")
    assert figures(before, [old.agency.id], NOW)[old.agency.id][0] == old.agency.id


def test_what_cannot_be_asked(land: Any) -> None:
    for changes, key in (
        ({"indicator": "3.5"}, "aim_indicator"),
        ({"least": Decimal(101)}, "aim_least"),
        ({"span": "2026-W45"}, "aim_span"),
        ({"span": "2026-10"}, "aim_over"),
        ({"span": "2026-12"}, "aim_after"),
    ):
        plain = {"index": "766", "indicator": "2.1", "least": Decimal(95), "span": "2026-11"}
        aim = Aim(**{**plain, **changes})  # type: ignore[arg-type]  # what a case changes
        assert key_of(lambda aim=aim: asked(land, aim)) == f"instructions.{key}"


def test_a_missed_figure_is_reported_with_why_and_stays_as_it_stood(land: Any) -> None:
    chief, (here, _other) = land
    worked(here)
    part = at_work(land)
    told = instructed.Report("Đã rà soát")
    assert key_of(lambda: instructed.report(here.actor("handler"), part, told)) == "instructions.no_why"
    explained = instructed.Report("Đã rà soát", why="Thiếu người ở bộ phận một cửa")
    kept = instructed.report(here.actor("handler"), part, explained).state.report
    assert kept is not None
    assert kept.measured == measured(IN_TIME, here.agency.id, NOW)
    CaseRow.objects.filter(known_until=None).update(promised=datetime(2026, 12, 2, tzinfo=VIETNAM))
    refill()
    page = words(browser(chief).get(f"/tinh/chi-dao/co-quan/{part}/"))
    assert "50,00% (1 trên 2), chưa đạt" in page
    assert "Thiếu người ở bộ phận một cửa" in page
    assert "100,00% · đạt" in page
    assert instructed.accept(organisation.actor(chief), part).state.status == "done"


def test_a_figure_that_is_reached_needs_no_reason_and_no_file(land: Any) -> None:
    here = land[1][0]
    dossier(here, "result")
    refill()
    part = at_work(land)
    assert "Nguyên nhân, khi chỉ tiêu" in words(
        browser(here.people["handler"]).get(f"/tinh/chi-dao/co-quan/{part}/")
    )
    sent = {"words": "Đã làm"}
    page = browser(here.people["handler"]).post(f"/tinh/chi-dao/co-quan/{part}/bao-cao/", sent, follow=True)
    assert "100,00% (1 trên 1), đạt" in words(page)


def test_the_form_the_table_and_where_a_figure_opens(land: Any) -> None:
    chief, (here, other) = land
    worked(here)
    boss = browser(chief)
    assert "1.4 Hồ sơ đồng bộ lên Cổng DVCQG" in words(boss.get("/tinh/chi-dao/giao/"))
    form = {**FORM, "agencies": [str(here.agency.id), str(other.agency.id)]}
    wrong = boss.post("/tinh/chi-dao/giao/", {**form, "indicator": "", "least": "0"})
    assert wrong.status_code == 422
    assert "Chỉ tiêu: Xin nhập mục này." in words(wrong)
    page = boss.post("/tinh/chi-dao/giao/", form, follow=True)
    assert "2.1 Hồ sơ giải quyết trước hạn và đúng hạn ≥ 95,5% của tháng 11/2026" in words(page)
    assert "50,00% · chưa đạt" in words(page)
    assert "trong kỳ chưa có gì để tính" in words(page)
    opened = boss.get(f"/tinh/766/{here.agency.id}/?ky=2026-11")
    assert f'href="/tinh/766/{here.agency.id}/?ky=2026-11"' in page.content.decode()
    assert "1 trên 2 hồ sơ, 50%" in words(opened)


def test_another_proof_asks_nothing_of_indicators(land: Any) -> None:
    chief, (here, _other) = land
    plain = {
        **FORM,
        "proof": "file",
        "indicator": "",
        "least": "",
        "span": "",
        "agencies": [str(here.agency.id)],
    }
    assert "Đã giao cho 1 cơ quan" in words(browser(chief).post("/tinh/chi-dao/giao/", plain, follow=True))
    aim = wanted(here, text="x", aim=IN_TIME)
    assert key_of(lambda: instructing.give(organisation.actor(chief), aim, at=NOW)) == "instructions.proof"


def test_what_the_pages_ask_the_database(land: Any) -> None:
    chief, (here, _other) = land
    worked(here)
    found = asked(land)
    part = part_of(found, here)
    client = browser(chief)
    for path, most in ((f"/tinh/chi-dao/{found.id}/", 21), (f"/tinh/chi-dao/co-quan/{part}/", 24)):
        client.get(path)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(path).status_code == 200
        assert len(seen.captured_queries) <= most, len(seen.captured_queries)
