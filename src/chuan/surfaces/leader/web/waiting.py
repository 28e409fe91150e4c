"""How much waits for this person's signature: for the rail, counted once a request."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone

from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.deadlines.queries.today import signatures
from chuan.surfaces.acts.instead import granted_keys, lent_keys

_STEPS, _MOTIONS = "_chuan_signs", "_chuan_motions"


def waiting(request: HttpRequest) -> int:
    """How many steps wait for this person's signature."""
    return _known(request, _STEPS)


def motions_waiting(request: HttpRequest) -> int:
    """How many motions wait for it: supplements, pauses, apologies."""
    return _known(request, _MOTIONS)


def keep_waiting(request: HttpRequest, signs: int) -> None:
    """A page that has counted the steps tells the very number it shows."""
    setattr(request, _STEPS, signs)


def keep_motions(request: HttpRequest, motions: int) -> None:
    """The same for motions."""
    setattr(request, _MOTIONS, motions)


def _known(request: HttpRequest, name: str) -> int:
    """One statement for both numbers, asked once a request."""
    if not hasattr(request, name):
        actor, at = actor_of(request), timezone.now()
        view, grants = (scope(actor, act, at) for act in ("dossiers.view", "dossiers.grant"))
        lent = lent_keys(actor, at), granted_keys(actor, at)
        steps, motions = signatures(view, grants, actor.official, *lent)
        for kept, counted in ((_STEPS, steps), (_MOTIONS, motions)):
            if not hasattr(request, kept):
                setattr(request, kept, counted)
    found: int = getattr(request, name)
    return found
