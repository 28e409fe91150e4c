"""Figures of a commune are what its dossiers say, each with its dossiers behind; asked in one statement."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.dossiers.tests.factories import (
    NOW,
    Clock,
    Commune,
    commune,
    dossier,
    form,
    stopped_clock,
    work,
)
from chuan.readings.measures.queries.cases import cases
from chuan.readings.measures.queries.measuring import Of, measure, measures
from chuan.readings.measures.queries.sources import SOURCES, SPANS
from chuan.readings.measures.rules.measured import quarters
from chuan.readings.measures.rules.registry import MEASURES
from chuan.surfaces.acts import reception

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
QUARTERS = quarters(2026)
LAST, NEXT = QUARTERS[3], quarters(2027)[0]
ALL = Scope(everywhere=True)
MUCH_LATER = NOW + timedelta(days=40)


def of(here: Commune, at: datetime = MUCH_LATER, unit: int = 0) -> Of:
    return Of(here.agency.id, at, unit=unit)


def figures(here: Commune, key: str, period: Period = LAST) -> tuple[int, int]:
    found = measure(of(here), key, period)
    return found.part, found.whole


def test_every_measure_has_its_place_in_the_tables() -> None:
    assert set(MEASURES) == set(SOURCES) | set(SPANS)
    assert {key for key, one in MEASURES.items() if one.spread} == set(SPANS)


def test_an_office_without_dossiers_has_no_value_and_no_error() -> None:
    here = commune()
    found = measures(of(here), MEASURES, QUARTERS)
    assert {one.value for each in found.values() for one in each} == {None}
    assert all(len(each) == 4 for each in found.values())


def test_all_measures_over_four_quarters_are_one_statement_and_the_calendar() -> None:
    here = commune()
    dossier(here, "nobody")
    with CaptureQueriesContext(connection) as asked:
        found = measures(of(here), MEASURES, QUARTERS)
    assert len(asked) == 2
    assert found["on_time"][3].shown == "100"
    assert [one.whole for one in found["online"]] == [0, 0, 0, 1]


def test_late_is_late_with_an_answer_and_without(stopped_clock: Clock) -> None:
    here = commune()
    dossier(here, "result")
    dossier(here, "check")
    slow = dossier(here, "check")
    stopped_clock.stand(MUCH_LATER)
    work(here, slow, "nobody_waits")
    assert figures(here, "on_time") == (1, 3)
    assert figures(here, "late") == (2, 3)
    assert figures(here, "late_silent") == (2, 3)


def test_what_is_overdue_is_overdue_in_every_quarter_until_it_is_answered() -> None:
    here = commune()
    dossier(here, "check")
    asked = of(here, datetime(2027, 2, 1, tzinfo=VIETNAM))
    assert measure(asked, "late", LAST).part == 1
    assert measure(asked, "late", NEXT).part == 1
    assert measure(asked, "late", quarters(2027)[1]).whole == 0


def test_annulled_ones_are_not_counted() -> None:
    here = commune()
    wrong = dossier(here)
    reception.annul(here.actor("counter"), wrong.id, "Nhận nhầm", wrong.seq)
    assert figures(here, "late") == (0, 0)
    assert figures(here, "online") == (0, 0)


def test_each_figure_opens_its_dossiers_within_the_scope() -> None:
    here = commune()
    late, done = dossier(here, "check"), dossier(here, "result")
    everywhere = cases(ALL, of(here), "late", LAST)
    assert ([one.stream for one in everywhere[0]], everywhere[1]) == ([late.id], 1)
    whole, count = cases(ALL, of(here), "late", LAST, "whole")
    assert ({one.stream for one in whole}, count) == ({late.id, done.id}, 2)
    assert [one.stream for one in cases(ALL, of(here), "late", LAST, "rest")[0]] == [done.id]
    assert cases(Scope(), of(here), "late", LAST) == ((), 0)


def test_one_unit_is_the_counter_or_who_had_it_first() -> None:
    here = commune()
    reception.receive(here.actor("counter"), form(here))
    units = {role: here.actor(role).own[0].unit for role in ("counter", "head", "police")}
    counted = {role: measure(of(here, unit=unit), "online", LAST).whole for role, unit in units.items()}
    assert counted == {"counter": 1, "head": 1, "police": 0}


def test_working_hours_leave_the_pause_out(stopped_clock: Clock) -> None:
    here = commune()
    found = dossier(here, "check")
    stopped_clock.stand(NOW + timedelta(hours=1))
    work(here, found, "nobody_waits")
    spent = measure(of(here), "hours_median", LAST)
    assert (spent.whole, spent.shown) == (1, "1")
    assert [one.minutes for one in cases(ALL, of(here), "hours_median", LAST)[0]] == [60]
    assert measure(of(here), "citizen_days", LAST).values == (60,)
