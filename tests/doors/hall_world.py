"""A hall that calls numbers, with one number waiting."""

from __future__ import annotations

from chuan.definitions.organisation.models import Unit
from chuan.events.dossiers.tests.factories import Commune
from chuan.surfaces.acts import desks, queueing
from chuan.surfaces.acts.queueing import RESULTS, Wanted


def queued(here: Commune) -> dict[str, int]:
    """The counter sits at desk 1 and gave somebody a number; the number."""
    unit = int(Unit.objects.get(agency_id=here.agency.id, code="quay").id)
    desks.sit(here.actor("counter"), 1, frozenset())
    return {"ticket": queueing.by_kiosk(unit, Wanted(RESULTS), None).stream}
