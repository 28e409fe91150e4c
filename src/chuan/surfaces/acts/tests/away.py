"""A browser made ready at the counter, and receptions as it brings them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws.services import pack_for
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.promise import deadline
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.tests.factories import NOW, Commune, form
from chuan.events.offline.rules.working import Brought
from chuan.surfaces.acts.offline import Asked, Ready, make_ready
from chuan.surfaces.acts.offline_bringing import Bringing

LATER = NOW + timedelta(hours=2)


def ready(here: Commune, count: int = 5, token: str = "") -> Ready:
    return make_ready(here.actor("counter"), Asked((here.agency.id,), "Máy quầy 1", count, token=token))


def bringing(here: Commune, made: Ready, nth: int = 0, at: datetime = NOW, **changes: object) -> Bringing:
    """The ``nth`` number held, used at ``at`` and brought two hours later, with what the browser showed."""
    adopted = procedures.adopted(here.agency.id, PROCEDURE.code, at.date())
    channel = PROCEDURE.channel("direct")
    assert channel is not None
    due = deadline(channel.promised, pack_for(here.agency.id, at.date()), worktime_for(here.agency.id), at)
    late = form(here, at=at, late_entry="Mất kết nối")
    number = made.numbers[nth]
    said = Brought(at, LATER, adopted.edition, due, 0)
    return replace(Bringing(uuid4(), number.day, number.number, late, said), **changes)  # type: ignore[arg-type]
