"""A plan of inspections and an inspection that is open, by a province nobody of this world belongs to."""

from __future__ import annotations

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.store.typed import Who
from chuan.definitions.organisation.tests.factories import NOW
from chuan.events.dossiers.tests.factories import Commune
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.services import inspections, plans
from chuan.surfaces.acts import courses


def checked_from_above(here: Commune) -> dict[str, int]:
    """Both with their ids."""
    plan, stream, day = new_id(), new_id(), NOW.date()
    plans.begin(plan, here.agency.id, NOW.year, Who())
    title = courses.title(stream, "Kiểm tra")
    decided = e.Decided("iso", "site", Id(1), day, title, ("scope",), "12/QĐ", day)
    inspections.begin(stream, here.agency.id, (decided, e.Began()), Who())
    return {"plan": plan, "inspection": stream}
