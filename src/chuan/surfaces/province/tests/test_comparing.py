"""Fair comparison and a month's words, as their people open them."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.base.web.funnel_plots import ABOVE, BELOW
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.events.dossiers.tests.factories import NOW
from chuan.readings.comparisons.queries.evidence import evidence
from chuan.readings.comparisons.queries.mix import mix, mix_now
from chuan.readings.comparisons.rules.month import PARTNER, STEP, Count
from chuan.readings.comparisons.rules.standard import Work, compared
from chuan.readings.indices.services.asking import days
from chuan.readings.statistics.tests.world import MARCH, told_late
from chuan.surfaces.province.web.compared import _table
from chuan.surfaces.province.web.compared_lacking import lacks
from chuan.surfaces.province.web.compared_plot import plot
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Any:
    return told_late()


def test_settled_and_late_by_procedure_only_in_scope(here: Any) -> None:
    of = days(MARCH.date().replace(day=1), MARCH.date().replace(day=31), NOW).of(here.agency.id)
    (one,) = mix(EVERYTHING, of)
    assert (one.settled, one.late) == (3, 2)
    assert mix_now(EVERYTHING, of) == (one,)
    assert mix(Scope(frozenset({1})), of) == mix_now(Scope(frozenset({1})), of) == ()
    (row,) = _table("Xã", compared([one], 1), {here.agency.id: "Mông Dương"}, "2026-03").rows
    assert [row.cells[0].text, row.cells[5].text] == ["1", "1,00"]
    for count in (Count(STEP, "1/check", "", 1, 1), Count(PARTNER, "1", "", 1, 1)):
        assert evidence(EVERYTHING, of, count) == []


def test_a_month_says_what_is_overdue_and_opens_to_it(here: Any) -> None:
    client = browser(here.people["leader"])
    page = client.get(f"/tinh/bao-cao/danh-gia/{here.agency.id}/?ky=2026-03")
    assert "1 hồ sơ chưa giải quyết xong đã quá hạn" in words(page)
    assert "cot=open_overdue" in page.content.decode()
    assert "không nói được gì chắc chắn" in words(page)
    assert client.get("/tinh/bao-cao/danh-gia/1/").status_code == 404


def test_one_agency_alone_is_compared_with_nobody(here: Any) -> None:
    client = browser(here.people["leader"])
    page = words(client.get("/tinh/bao-cao/so-sanh/?ky=2026-03"))
    assert "ít nhất hai cơ quan" in page
    assert "có hồ sơ đã giải quyết (3), chưa có cơ quan cùng loại để so" in page
    for place, most in (("/tinh/bao-cao/so-sanh/", 10), (f"/tinh/bao-cao/danh-gia/{here.agency.id}/", 17)):
        with CaptureQueriesContext(connection) as seen:
            client.get(place)
        assert len(seen.captured_queries) <= most, (place, len(seen.captured_queries))


def test_who_lacks_how_many_dossiers_is_said() -> None:
    found = compared([Work(1, "a", 400, 20), Work(2, "a", 25, 1)], 30)
    assert lacks("Xã", found, {1: "Một", 2: "Hai"}, 30) == [
        "Hai đã giải quyết 25 hồ sơ trong kỳ, còn thiếu 5 để xếp."
    ]


def test_the_picture_of_a_comparison_marks_whom_chance_does_not_explain() -> None:
    work = [Work(1, "a", 400, 20), Work(2, "a", 400, 24), Work(3, "a", 400, 90)]
    drawn = plot("Xã", compared(work, 30), {1: "Một", 2: "Hai", 3: "Ba"}, "2026-03")
    assert drawn is not None
    assert {one.name: one.outside for one in drawn.points} == {"Một": BELOW, "Hai": BELOW, "Ba": ABOVE}
    assert [one.value for one in drawn.points if one.name == "Ba"] == [pytest.approx(22.5)]
    assert drawn.middle == pytest.approx(100 * 134 / 1200)
    assert [one.name for one in drawn.limits] == ["95%", "99,8%"]
    assert plot("Xã", compared([Work(1, "a", 40, 0)], 30), {1: "Một"}, "2026-03") is None
