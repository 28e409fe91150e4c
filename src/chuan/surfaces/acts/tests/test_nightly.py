"""A cluster of really late dossiers is heard by night and opens one draft; run twice it does nothing more."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.events.corrections.services import corrections
from chuan.events.corrections.tests.factories import worked
from chuan.events.dossiers.tests.factories import NOW, Clock, commune, dossier, stopped_clock, work
from chuan.readings.matters.models import MatterRow
from chuan.surfaces.acts import correcting
from chuan.surfaces.acts.effectiveness import DETECTOR
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


def test_the_detector_that_spoke_is_asked_again_of_both_stretches(stopped_clock: Clock) -> None:
    """Nine late of nine before; after the action three in time and none late: too few on either side to prove."""
    here = commune()
    for _ in range(MANY):
        dossier(here, "check")
    stopped_clock.stand(NOW + timedelta(days=20))
    open_signals(stopped_clock.now)
    (stream,) = MatterRow.objects.values_list("stream", flat=True)
    correcting.confirm(here.actor("iso"), stream, DETECTOR, here.people["handler"].id)
    today = stopped_clock.now.date()
    quick = [dossier(here, "check") for _ in range(3)]
    stopped_clock.stand(NOW + timedelta(days=20, hours=1))
    for one in quick:
        work(here, one, "nothing more")
    stopped_clock.stand(NOW + timedelta(days=60))
    judged = worked(here, stream, today, stopped_clock.now.date()).state.judged
    assert judged is not None
    assert (judged.before.found, judged.before.whole) == (MANY, MANY)
    assert (judged.after.found, judged.after.whole) == (0, 3)
    assert (judged.verdict, judged.again) == ("unknown", None)


def test_a_clean_office_hears_nothing(stopped_clock: Clock) -> None:
    here = commune()
    for _ in range(3):
        dossier(here, "nobody")
    stopped_clock.stand(NOW + timedelta(days=20))
    assert open_signals(stopped_clock.now).opened == 0
