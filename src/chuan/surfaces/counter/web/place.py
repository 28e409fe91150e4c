"""Where a request stands: who receives, for which agencies, and which day it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.http import HttpRequest
from django.utils import timezone

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.deadlines.queries import counter

_KEPT_AS = "_chuan_counter"


@dataclass(frozen=True, slots=True)
class Place:
    """The counter of this request: ``agencies`` it receives for, ``seen`` what its lists may show."""

    actor: Actor
    at: datetime
    agencies: tuple[int, ...]
    seen: Scope

    @property
    def today(self) -> date:
        return local(self.at).date()

    @property
    def midnight(self) -> datetime:
        return local(self.at).replace(hour=0, minute=0, second=0, microsecond=0)

    @property
    def tomorrow(self) -> datetime:
        return self.midnight + timedelta(days=1)


def place_of(request: HttpRequest) -> Place:
    """The counter of the signed-in person; ``Refused`` for one who receives nowhere."""
    actor, at = actor_of(request), timezone.now()
    own = actor.agency
    found = scope(actor, "dossiers.receive", at).agencies
    if not found:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    agencies = sorted(found, key=lambda agency: (agency != own, agency))
    return Place(actor, at, tuple(agencies), scope(actor, "dossiers.receive", at))


def waiting_of(request: HttpRequest) -> counter.Waiting:
    """The counter's numbers, read once a request."""
    known: counter.Waiting | None = getattr(request, _KEPT_AS, None)
    if known is None:
        place = place_of(request)
        known = counter.waiting(place.seen, place.midnight)
        setattr(request, _KEPT_AS, known)
    return known
