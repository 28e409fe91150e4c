"""Tiles, calendar, funnel and lines of the boards: the figures of the counters, each opening to its dossiers."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.dossiers.tests.factories import NOW, dossier
from chuan.readings.counters.queries.days import Within, by_agency, by_day, by_month
from chuan.readings.counters.services.folding import refill
from chuan.readings.indices.imports.schemes import shipped
from chuan.readings.indices.queries.stages import among, stages
from chuan.readings.indices.services.asking import days
from chuan.readings.indices.services.reckoning import indices
from chuan.surfaces.province.tests.test_pages import here, leader
from chuan.surfaces.province.web.board import _table
from chuan.surfaces.province.web.spans import Asked, asked_of
from chuan.surfaces.province.web.tiles import grid
from chuan.surfaces.province.web.trends import last_months, trends
from chuan.surfaces.studio.tests.world import words

__all__ = ["here"]
pytestmark = pytest.mark.django_db


def november() -> Asked:
    from django.http import QueryDict

    return asked_of(QueryDict("ky=2026-11"), NOW)


def test_days_months_and_agencies_are_the_same_counters(here: Any) -> None:
    dossier(here, "check")  # not folded yet
    first, today = local(NOW).date().replace(day=1), local(NOW).date()
    asked, mine = Within(first, first + timedelta(days=30), NOW, NOW), [here.agency.id]
    (day,) = by_day(asked, mine).items()
    assert day[0] == today
    assert (day[1].received, day[1].late) == (4, 1)
    assert by_agency(asked, mine)[here.agency.id] == by_month(asked, mine)[here.agency.id][first] == day[1]


def test_the_funnel_narrows_and_its_steps_open(here: Any) -> None:
    of = days(local(NOW).date(), local(NOW).date(), NOW).of(here.agency.id)
    found = stages(of)
    assert (found.received, found.ended, found.resulted) == (3, 2, 2)
    assert found.returned <= found.resulted
    scope = Scope(agencies=frozenset({here.agency.id}))
    assert len(among(scope, of, "ended", 10)[0]) == 2
    assert among(Scope(), of, "ended", 10) == ((), 0)


def test_few_dossiers_are_a_dashed_tile_and_none_are_said(here: Any) -> None:
    row, asked = organisation.agency(here.agency.id, NOW), november()
    assert row is not None
    found = indices("766", [row.id], asked.days)
    drawn = grid([row], found, shipped("766")[0], asked)
    assert drawn is not None
    (tile,) = drawn.groups[0].tiles
    assert (tile.level, tile.sub) == (None, "mới 3 hồ sơ")
    line = trends([row.id], NOW)
    table = _table(row.level, [row], found, shipped("766")[0], asked, line)
    assert "11/2026" in (table.rows[0].cells[2].spark or line[row.id]).said


def test_twelve_months_end_with_this_one() -> None:
    shown = last_months(local(NOW).date())
    assert (len(shown), shown[0].isoformat(), shown[-1].isoformat()) == (12, "2025-12-01", "2026-11-01")


def test_an_agency_sees_its_calendar_and_a_day_opens_to_its_dossiers(here: Any) -> None:
    client = leader(here)
    page = words(client.get(f"/tinh/766/{here.agency.id}/"))
    assert "3 hồ sơ, 1 trễ" in page
    assert "Hồ sơ đi đến đâu" in page
    assert client.get("/tinh/lich/").status_code == 302
    address = f"/tinh/ho-so/{here.agency.id}"
    assert "1 hồ sơ · thứ Sáu 20/11/2026" in words(client.get(f"{address}/late/?ngay=20/11/2026"))
    assert "3 hồ sơ · tháng 11/2026" in words(client.get(f"{address}/received/?ky=2026-11"))
    assert client.get(f"{address}/whatever/").status_code == 404


def test_a_day_by_agency_and_nonsense(here: Any) -> None:
    client: Client = leader(here)
    assert "3 hồ sơ ở 1 cơ quan" in words(client.get("/tinh/lich/2026-11-20/"))
    assert "không cơ quan nào" in words(client.get("/tinh/lich/2026-11-21/"))
    assert client.get("/tinh/lich/hom-qua/").status_code == 404


def test_what_these_pages_ask_the_database(here: Any) -> None:
    client = leader(here)
    refill()
    for path, most in (("/tinh/lich/2026-11-20/", 10), (f"/tinh/ho-so/{here.agency.id}/ended/", 10)):
        client.get(path)
        with CaptureQueriesContext(connection) as seen:
            client.get(path)
        assert len(seen.captured_queries) <= most, len(seen.captured_queries)
