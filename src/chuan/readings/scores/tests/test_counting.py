"""Sheets of a commune are what its dossiers say; few statements, whatever the number of weeks and people."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.spans import Span, parsed
from chuan.definitions.organisation.models import Absence
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.schemes.rules.choice import Choice
from chuan.definitions.schemes.services import choose
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, dossier, stopped_clock
from chuan.readings.conformance.services import catch_up
from chuan.readings.scores.rules.sheet import Sheet
from chuan.readings.scores.services import drawn, sheets

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
ALL = Scope(everywhere=True)
LATER = NOW + timedelta(days=2)


def span(code: str) -> Span:
    found = parsed(code)
    assert found is not None
    return found


def scored(days_before: int = 30) -> Commune:
    here = commune()
    since = (NOW - timedelta(days=days_before)).date()
    choose(
        Choice(0, here.agency.id, "trung-tam-tuan", "", since, None, "12/QĐ"), here.people["leader"].id, NOW
    )
    return here


def sheet(here: Commune, role: str, code: str = "2026-W47", at: datetime = LATER) -> Sheet:
    (found,) = sheets(ALL, here.agency.id, span(code), at)
    return next(one for one in found.sheets if one.official == here.people[role].id)


def test_an_agency_that_chose_no_scheme_has_no_sheets() -> None:
    here = commune()
    assert sheets(ALL, here.agency.id, span("2026-W47"), LATER) == ()


def test_a_week_that_has_not_begun_has_no_sheets() -> None:
    here = scored()
    assert sheets(ALL, here.agency.id, span("2026-W49"), LATER) == ()


def test_who_took_a_step_of_a_finished_dossier_has_a_line_for_it() -> None:
    here = scored()
    worked = dossier(here, "nobody")
    catch_up()
    lines = [line for line in sheet(here, "handler").lines if line.act.startswith(f"{worked.id}:")]
    assert lines
    assert {line.reason.key for line in lines} == {"scores.fact_step_in_time"}


def test_a_refused_dossier_gives_nothing() -> None:
    here = scored()
    refused = dossier(here, "refused")
    catch_up()
    lines = [line for line in sheet(here, "handler").lines if line.act.startswith(f"{refused.id}:")]
    assert sum(line.points for line in lines) == 0


def test_a_step_held_past_its_day_is_told() -> None:
    here = scored()
    dossier(here, "check")
    late = NOW + timedelta(days=20)
    (found,) = sheets(ALL, here.agency.id, span("2026-W50"), late)
    keys = {line.reason.key for one in found.sheets for line in one.lines}
    assert "scores.fact_step_overdue" in keys


def test_who_was_away_all_week_is_not_rated() -> None:
    here = scored()
    who = here.people["other"]
    account = here.actor("leader").account
    Absence.objects.create(
        official_id=who.id, since=datetime(2026, 11, 16, tzinfo=VIETNAM), until=datetime(2026, 11, 21, tzinfo=VIETNAM),
        reason="Nghỉ phép", recorded_by_id=account, recorded_at=NOW,
    )  # fmt: skip
    found = sheet(here, "other")
    assert (found.total, found.present, found.working) == (None, 0, 5)


def test_weeks_before_the_choice_are_not_scored() -> None:
    here = scored(days_before=4)
    month = sheet(here, "handler", "2026-11")
    assert [line.act for line in month.lines] == ["sheet:2026-W47"]


def test_statements_do_not_grow_with_weeks(stopped_clock: Clock) -> None:
    here = scored(days_before=300)
    dossier(here, "nobody")
    stopped_clock.stand(LATER)
    catch_up()
    asked = []
    for code in ("2026-W47", "2026-W47", "2026"):
        with CaptureQueriesContext(connection) as seen:
            sheets(ALL, here.agency.id, span(code), LATER)
        asked.append(len(seen))
    assert asked[2] <= asked[1] + 1 <= 18  # a year also asks what was published of its parts


def test_what_is_published_has_names_and_sentences() -> None:
    here = scored()
    dossier(here, "nobody")
    catch_up()
    (found,) = drawn(here.agency.id, span("2026-W47"), LATER)
    assert (found.agency, found.period, found.scheme) == (here.agency.code, "2026-W47", "trung-tam-tuan")
    lines = [line for one in found.sheets for line in one.lines]
    assert all(line.act and line.sentence and line.part for line in lines)
    assert all(sum(line.points for line in one.lines) == (one.total or 0) for one in found.sheets)
