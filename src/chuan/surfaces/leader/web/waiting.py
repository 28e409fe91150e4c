"""How much waits for this person's signature: for the rail, counted once a request."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone

from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.deadlines.queries.today import signatures
from chuan.surfaces.acts.instead import lent_keys

_KEPT_AS = "_chuan_signs"


def waiting(request: HttpRequest) -> int:
    """How many steps wait for this person's signature, read once a request."""
    known: int | None = getattr(request, _KEPT_AS, None)
    if known is None:
        actor, at = actor_of(request), timezone.now()
        known = signatures(scope(actor, "dossiers.view", at), actor.official, lent_keys(actor, at))
        keep_waiting(request, known)
    return known


def keep_waiting(request: HttpRequest, signs: int) -> None:
    """A page that has counted them spares the rail its own statement."""
    setattr(request, _KEPT_AS, signs)
