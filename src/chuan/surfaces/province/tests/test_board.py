"""The inspector of a province: begins at the board, sees each kind of agency in its own table."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from chuan.base.web.rooms import all_rooms
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.roles import INSPECTOR
from chuan.definitions.organisation.services import agency as agency_of
from chuan.events.dossiers.tests.factories import NOW, commune, dossier
from chuan.readings.indices.imports.schemes import shipped
from chuan.readings.indices.jobs import nightly
from chuan.readings.indices.services.asking import days
from chuan.readings.indices.services.reckoning import indices
from chuan.surfaces.province.web.board import _table
from chuan.surfaces.province.web.published import kept_or_now
from chuan.surfaces.province.web.spans import asked_of

pytestmark = pytest.mark.django_db


def query(text: str) -> QueryDict:
    return QueryDict(text)


def test_an_inspector_begins_here() -> None:
    first = next(room for room in all_rooms() if INSPECTOR in room.first)
    assert first.url_name == "province:start"


def test_an_agency_with_few_dossiers_is_shown_and_not_ranked() -> None:
    here = commune()
    dossier(here, "result")
    asked = asked_of(query("ky=2026-11"), NOW)
    found = indices("766", [here.agency.id], asked.days)
    row = agency_of(here.agency.id, NOW)
    assert row is not None
    (line,) = _table(row.level, [row], found, shipped("766")[0], asked, {}).rows
    assert line.cells[0].text == "–"
    assert "chưa đủ 30 hồ sơ" in line.cells[1].sub


def test_as_known_when_the_period_ended() -> None:
    then = asked_of(query("ky=2026-10&biet=het-ky"), NOW)
    assert then.days.as_of == then.days.end
    assert not asked_of(query("ky=2026-11&biet=het-ky"), NOW).then
    assert asked_of(query("ky=2030"), NOW).span.code == "2026-11"
    assert days(then.days.since, then.days.last, NOW).until == then.days.until


def test_a_month_is_read_as_its_last_night_was_kept_in_one_statement() -> None:
    here = commune()
    dossier(here, "result")
    nightly(NOW + timedelta(days=1))
    asked = asked_of(query("ky=2026-11"), NOW)
    one = organisation.stood([here.agency.id])[here.agency.id]
    stood = {here.agency.id: one, 1: one}
    with CaptureQueriesContext(connection) as seen:
        found, night = kept_or_now(stood, asked, fresh=False)
    assert len(seen.captured_queries) == 1
    assert (night is not None, found[here.agency.id].received, found[1].received) == (True, 1, 0)
    assert kept_or_now(stood, asked, fresh=True)[1] is None
    assert kept_or_now(stood, asked_of(query("ky=2026"), NOW), fresh=False)[1] is None
