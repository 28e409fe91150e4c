"""An agency merged into another: its open work has somebody to answer for it from the next morning."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Q

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.models import (
    Agency,
    AgencyParent,
    Holding,
    Serving,
    Substitute,
    Unit,
)
from chuan.definitions.organisation.services.tree import rebuild_closure


@transaction.atomic
def merge_agency(agency: int, successor: int, day: date) -> None:
    """End an agency on ``day`` in favour of ``successor``; its posts end, counters serve the successor too.

    ``Refused`` for an agency merged into itself, already ended, or into one that has ended.
    """
    found = {row.id: row for row in Agency.objects.select_for_update().filter(id__in=(agency, successor))}
    if len(found) < 2 or any(row.until is not None for row in found.values()):
        raise Refused(refuse("invalid", "organisation.no_merger"))
    old = found[agency]
    old.until, old.successor_id = day, successor
    old.save(update_fields=["until", "successor"])
    for served in Serving.objects.filter(_open(day), agency_id=agency):
        Serving.objects.get_or_create(
            unit_id=served.unit_id, agency_id=successor, until=None, defaults={"since": day}
        )
    Serving.objects.filter(_open(day), Q(agency_id=agency) | Q(unit__agency_id=agency)).update(until=day)
    AgencyParent.objects.filter(_open(day), agency_id=agency).update(until=day)
    for model in (Holding, Substitute):
        model.objects.filter(_open(day), post__unit__agency_id=agency).update(until=day)
    Unit.objects.filter(_open(day), agency_id=agency).update(until=day)
    rebuild_closure()


def _open(day: date) -> Q:
    return Q(since__lt=day) & (Q(until__isnull=True) | Q(until__gt=day))
