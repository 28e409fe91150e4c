"""What detectors are given: few statements whatever the stretch of days, and only what lies in scope."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.events.dossiers.tests.factories import commune, dossier, stopped_clock
from chuan.readings.nonconformities.services import signals, subject_names

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
WEEK, YEAR = (date(2026, 11, 16), date(2026, 11, 23)), (date(2025, 11, 23), date(2026, 11, 23))


def test_a_year_costs_as_many_statements_as_a_week() -> None:
    here = commune()
    for way in ("nobody", "sign", "result"):
        dossier(here, way, fee=25_000)
    costs = []
    for days in (WEEK, YEAR):
        with CaptureQueriesContext(connection) as asked:
            signals(EVERYTHING, *days)
        costs.append(sum(not query["sql"].startswith("SELECT calendars") for query in asked.captured_queries))
    assert costs[0] == costs[1]
    assert costs[0] <= 9


def test_what_lies_out_of_scope_is_not_looked_at() -> None:
    here, other = commune(), commune("H19.85")
    dossier(here, "sign", fee=25_000)
    mine, theirs = (Scope(agencies=frozenset({one.agency.id})) for one in (here, other))
    (found,) = signals(mine, *WEEK)
    assert (found.detector, found.found, found.sample) == ("fee_above", 1, 1)
    assert subject_names([found]) == {found.subject: "Đơn vị quay"}
    assert signals(theirs, *WEEK) == ()


def test_the_charge_the_edition_allows_is_no_signal() -> None:
    here = commune()
    dossier(here, "sign")
    assert signals(EVERYTHING, *WEEK) == ()
