"""Tries at the public pages, counted by address in the cache that all workers share."""

from __future__ import annotations

from django.core.cache import cache
from django.http import HttpRequest

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.peer import address_of

_TRIES, _SECONDS = 10, 15 * 60


def _places(request: HttpRequest, kind: str) -> list[str]:
    """The tries an address has: each is a key of its own, taken by one ``add``, free again when it expires."""
    return [f"citizen-{kind}-{address_of(request)}-{n}" for n in range(_TRIES)]


def count_try(request: HttpRequest, kind: str) -> None:
    """One more try from this address; refused (429) past the limit, also when many come at one moment."""
    places = _places(request, kind)
    taken = cache.get_many(places)
    if not any(cache.add(place, 1, _SECONDS) for place in places if place not in taken):
        raise Refused(refuse("too_many", "dossiers.too_many_tries"))


def forgive(request: HttpRequest, kind: str) -> None:
    """A right answer gives the tries back."""
    cache.delete_many(_places(request, kind))
