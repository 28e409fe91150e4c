"""A cluster of really late dossiers is heard by night and opens one draft; run twice it does nothing more."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.events.corrections.services import corrections
from chuan.events.dossiers.tests.factories import NOW, Clock, commune, dossier, stopped_clock
from chuan.readings.matters.models import MatterRow
from chuan.surfaces.acts.nightly import open_signals

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
MANY = 9


def test_a_late_cluster_opens_one_draft(stopped_clock: Clock) -> None:
    here = commune()
    late = {dossier(here, "check").id for _ in range(MANY)}
    stopped_clock.stand(NOW + timedelta(days=20))
    first = open_signals(stopped_clock.now)
    assert first.opened == 1
    (stream,) = MatterRow.objects.values_list("stream", flat=True)
    found = corrections.load(stream)
    assert (found.agency, found.state.found, found.state.source) == (here.agency.id, MANY, "signal")
    assert {int(case.dossier) for case in found.state.cases} == late
    assert found.state.course.holder("confirm") == here.people["iso"].id
    again = open_signals(stopped_clock.now)
    assert (again.opened, again.joined) == (0, 0)
    assert again.waiting == first.waiting


def test_a_clean_office_hears_nothing(stopped_clock: Clock) -> None:
    here = commune()
    for _ in range(3):
        dossier(here, "nobody")
    stopped_clock.stand(NOW + timedelta(days=20))
    assert open_signals(stopped_clock.now).opened == 0
