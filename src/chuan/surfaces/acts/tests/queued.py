"""A hall with two desks for tests of queues: who sits where, numbers drawn, figures of a moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.models import Unit
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.tests.factories import NOW, Commune, commune
from chuan.events.queue.services.tickets import Drawn
from chuan.surfaces.acts import desks, queueing
from chuan.surfaces.acts.queueing import Place, Wanted

FIELD = "Bảo trợ xã hội"


@dataclass(frozen=True)
class Halled:
    """``one`` sits at desk 1, ``two`` at desk 2."""

    here: Commune
    unit: int
    one: Actor
    two: Actor

    @property
    def place(self) -> Place:
        return queueing.place(self.unit, NOW)

    @property
    def field(self) -> str:
        return next(iter(self.place.matters))

    def take(self, first: str = "", field: str = "") -> Drawn:
        return queueing.by_kiosk(self.unit, Wanted(field or self.field, first), None)

    def called(self, actor: Actor, ending: str = "") -> str:
        """The label of whom this actor calls now; "" for nobody."""
        number, _ = desks.call_next(actor, ending)
        return number.state.label if number else ""


def halled(code: str = "H49.98", at: datetime = NOW) -> Halled:
    here = commune(code)
    unit = int(Unit.objects.get(agency_id=here.agency.id, code="quay").id)
    found = Halled(here, unit, here.actor("counter", at), here.actor("in_charge", at))
    desks.sit(found.one, 1, frozenset())
    desks.sit(found.two, 2, frozenset())
    return found
