"""The tables hold what the events say: read as dossiers end, or rebuilt from zero, row for row the same."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.tests.factories import NEXT, commune, dossier, stopped_clock
from chuan.readings.conformance.models import Conformance, Deviation, Pass
from chuan.readings.conformance.queries.picture import Asked, Case, arrows, passing, strays, whole
from chuan.readings.conformance.services import catch_up, rebuild

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
ALL = Asked(PROCEDURE.code)


def tables() -> list[list[Any]]:
    return [
        list(Conformance.objects.order_by("stream").values()),
        list(Pass.objects.order_by("stream", "nth").values()),
        list(Deviation.objects.order_by("stream", "nth").values()),
    ]


def test_what_ended_is_read_once_and_what_is_open_not_at_all() -> None:
    here = commune()
    ended = [dossier(here, way).id for way in ("nobody", "result", "refused")]
    dossier(here, "sign")
    assert (catch_up(), catch_up()) == (3, 0)
    live = tables()
    assert sorted(row["stream"] for row in live[0]) == sorted(ended)
    assert rebuild() == 3
    assert tables() == live


def test_our_own_engine_works_as_declared() -> None:
    here = commune()
    for way in ("nobody", "refused"):
        dossier(here, way)
    catch_up()
    found = whole(EVERYTHING, ALL)
    assert (found.dossiers, found.as_declared, found.in_order) == (2, 2, 2)
    assert strays(EVERYTHING, ALL) == ()
    flow = {(one.step, one.outcome): one.dossiers for one in arrows(EVERYTHING, ALL)}
    assert (flow["check", "ask"], flow["check", "no"], flow["issue", NEXT]) == (1, 1, 1)


def test_each_figure_opens_its_dossiers() -> None:
    here = commune()
    one, _ = dossier(here, "nobody"), dossier(here, "refused")
    catch_up()
    (case,), count = passing(EVERYTHING, ALL, "check", "ask")
    assert isinstance(case, Case)
    assert (count, case.code, case.official) == (1, one.state.code, "handler H49.98")


def test_a_night_without_news_asks_twice_and_writes_nothing() -> None:
    here = commune()
    dossier(here, "result")
    catch_up()
    with CaptureQueriesContext(connection) as asked:
        assert catch_up() == 0
    assert not [query["sql"] for query in asked if query["sql"].startswith(("WITH w0", "DELETE", "INSERT"))]
