"""The report of last March run today gives last March's figures; what is known now stands beside it, case by case."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.models import Agency
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.definitions.organisation.services import agency as agency_of
from chuan.definitions.organisation.services import rebuild_closure
from chuan.events.dossiers.tests.factories import NOW, stopped_clock
from chuan.readings.cases.models import CaseRow
from chuan.readings.counters.services.folding import refill
from chuan.readings.statistics.queries.behind import Place, behind
from chuan.readings.statistics.rules.table import Report, value_of
from chuan.readings.statistics.services.asking import Asked, asked, span_of
from chuan.readings.statistics.services.comparing import changed
from chuan.readings.statistics.services.drawing import drawn
from chuan.readings.statistics.tests.world import APRIL, DAYS, MARCH, told_late

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]


@pytest.fixture
def here() -> Any:
    return told_late()


def march(here: Any, form: str = "ho-so-linh-vuc", period: str = "2026-03", **more: Any) -> Asked:
    row = agency_of(here.agency.id, NOW)
    assert row is not None
    return asked(form, row, span_of(period), NOW, **more)


def cells(report: Report) -> list[int | Decimal | None]:
    assert report.total is not None
    return [value_of(report.form, column, report.total).value for column in report.form.columns]


def test_the_report_of_march_is_what_was_known_when_march_ended(here: Any) -> None:
    found = march(here)
    assert found.days.as_of == APRIL
    assert cells(drawn(found)) == [4, 1, 2, 1, 2, 0, 0, 2, Decimal("0.00"), 2, 0, 2]


def test_as_known_now_stands_beside_it_and_each_difference_has_its_case(here: Any) -> None:
    found = changed(EVERYTHING, march(here), NOW)
    assert found is not None
    assert cells(found.now) == [4, 1, 2, 1, 3, 1, 0, 2, Decimal("33.33"), 1, 0, 1]
    (one,) = found.cases
    assert one.why.key == "statistics.changed_ended"
    assert (one.left, one.joined) == (frozenset({"open", "open_overdue"}), frozenset({"done", "early"}))
    assert changed(EVERYTHING, march(here, as_of=MARCH + DAYS), NOW) is None


def test_a_cell_opens_to_its_cases_and_only_those_in_scope(here: Any) -> None:
    of = march(here).days.of(here.agency.id)
    place = Place("field", "", ("open_overdue",))
    assert behind(EVERYTHING, of, place)[1] == 2
    assert behind(EVERYTHING, of, Place("field", "không có", ("open_overdue",)))[1] == 0
    assert behind(Scope(agencies=frozenset({1})), of, place) == ((), 0)
    assert behind(EVERYTHING, of, Place("field", "", ("p_done",))) == ((), 0)


def test_by_agency_one_without_any_dossier_is_absent_and_not_0(here: Any) -> None:
    report = drawn(march(here, "ho-so-co-quan", "2026-01"))
    assert [row.figures for row in report.rows] == [None]
    assert drawn(march(here, "ho-so-co-quan")).rows[0].figures is not None


def test_by_agency_one_that_ended_before_and_left_nothing_has_no_row(here: Any) -> None:
    asked_of = march(here, "ho-so-co-quan")
    Agency.objects.filter(id=here.agency.id).update(until=MARCH.replace(day=1).date())
    assert len(drawn(asked_of).rows) == 1, "its dossiers are still counted"
    CaseRow.objects.all().delete()
    assert drawn(asked_of).rows == ()
    Agency.objects.filter(id=here.agency.id).update(until=MARCH.replace(day=2).date())
    assert [row.figures for row in drawn(asked_of).rows] == [None], "it stood for a day of the period"


@pytest.mark.parametrize("form", ["ho-so-thu-tuc", "phan-anh", "phi-le-phi", "so-hoa", "chi-so-766"])
def test_every_other_form_is_drawn(here: Any, form: str) -> None:
    report = drawn(march(here, form, "2026-Q1"))
    assert report.form.code == form
    assert all(value_of(report.form, column, row) for row in report.rows for column in report.form.columns)


def test_what_few_answered_is_told_as_known_now_only(here: Any) -> None:
    late = march(here, "chi-so-766", as_of=NOW)
    assert (late.fresh, march(here, "chi-so-766").fresh) == (True, False)
    row = CaseRow.objects.filter(received=MARCH, known_until=None)[0]
    values = {
        field.name: getattr(row, field.name) for field in CaseRow._meta.concrete_fields if field.name != "id"
    }
    for stream in range(1, 9):
        CaseRow.objects.create(**{**values, "stream": stream, "nth": 1, "known_from": MARCH})
    refill()
    then, now = (drawn(one).row("5.4") for one in (march(here, "chi-so-766"), late))
    assert then is not None
    assert now is not None
    assert (then.covered, now.covered) == (frozenset({"numerator", "value"}), frozenset())


def test_weeks_without_synchronisation_are_said_and_no_zero(here: Any) -> None:
    report = drawn(march(here, "so-hoa"))
    assert "statistics.weeks_absent" in {note.key for note in report.notes}
    assert cells(report)[-1] is None


@pytest.mark.parametrize(
    ("period", "key"),
    [("2027-01", "future"), ("2026-13", "no_period"), ("2024-01", "no_form")],
)
def test_what_cannot_be_reported_is_one_sentence(here: Any, period: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        march(here, period=period)
    assert refused.value.refusals[0].reason.key == f"statistics.{key}"


def test_a_period_not_over_is_said_and_goes_to_this_moment(here: Any) -> None:
    found = march(here, period="2026-Q4")
    assert found.days.as_of == NOW
    assert "statistics.not_over" in {note.key for note in found.notes}


def test_one_that_ended_within_reports_its_own_days_and_its_row_above_goes_on_to_the_end(here: Any) -> None:
    end = (MARCH + 5 * DAYS).date()
    Agency.objects.filter(id=here.agency.id).update(until=end)
    rebuild_closure()
    found = march(here)
    assert "organisation.ended_within_nowhere" in {note.key for note in found.notes}
    assert (found.days.until, found.days.as_of) == (end, APRIL)
    assert cells(drawn(found)) == [4, 1, 2, 1, 1, 0, 0, 1, Decimal("0.00"), 3, 3, 0]
    above = march(here, "ho-so-co-quan")
    assert "statistics.ended_rows" in {note.key for note in above.notes}
    assert above.days == replace(found.days, until=APRIL.date())


def test_one_that_had_not_begun_is_said_as_on_every_page(here: Any) -> None:
    Agency.objects.filter(id=here.agency.id).update(until=None, since=(APRIL + DAYS).date())
    rebuild_closure()
    with pytest.raises(Refused) as refused:
        march(here)
    assert refused.value.refusals[0].reason.key == "organisation.not_founded"
