"""The register shows today's level beside the written one, highest first, in as many statements for many as for one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.events.dossiers.tests.factories import NOW, Clock, commune, stopped_clock
from chuan.events.risks.services import risks as kept
from chuan.readings.likelihoods.queries.register import register
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.tests.risky import dossiers, proposed, registered

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]


def test_later_dossiers_raise_it_above_the_line(stopped_clock: Clock) -> None:
    here = commune()
    dossiers(here, 2, 180)
    proposed(here)
    (before,) = register(EVERYTHING, NOW)
    assert (before.standing.way, before.standing.level, before.above) == ("same", 8, False)
    stopped_clock.stand(NOW + timedelta(days=5))
    dossiers(here, 60, 100, days_ago=-2)
    (after,) = register(EVERYTHING, stopped_clock.now)
    assert (after.standing.way, after.standing.before, after.standing.level) == ("higher", 8, 16)
    assert (after.above, after.standing.rose) == (True, True)


def test_an_annulled_one_is_below_everything_and_not_measured() -> None:
    here = commune()
    dossiers(here, 60, 100)
    dropped, open_ = registered(here), proposed(here)
    courses.drop(kept.MATTERS, here.actor("iso"), dropped, "Trùng")
    first, last = register(EVERYTHING, NOW)
    assert (first.stream, first.above) == (open_, True)
    assert (last.stream, last.status, last.standing.reading, last.above) == (dropped, "dropped", None, False)


def test_another_agency_sees_none() -> None:
    here, there = commune(), commune("H19.85")
    registered(here)
    assert register(Scope(agencies=frozenset({there.agency.id})), NOW) == ()


def test_many_cost_what_one_costs() -> None:
    here = commune()
    costs = []
    for many in (1, 12):
        for _ in range(many):
            registered(here)
        with CaptureQueriesContext(connection) as asked:
            register(EVERYTHING, NOW)
        costs.append(len(asked))
    assert costs == [2, 2]
