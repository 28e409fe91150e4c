"""The room of the quality system: everybody may be given a step of it."""

from __future__ import annotations

from django.http import HttpRequest

from chuan.base.web.rooms import Room
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.matters.queries.work import count

_KEPT_AS = "_chuan_quality"


def _mine(request: HttpRequest) -> int:
    """How many open steps of the system one has, read once a request."""
    known: int | None = getattr(request, _KEPT_AS, None)
    if known is None:
        known = count(actor_of(request).official)
        setattr(request, _KEPT_AS, known)
    return known


ROOMS = (Room("quality", "Chất lượng", "file-certificate", "quality:work", (), _mine),)
