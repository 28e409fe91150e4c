"""The hall an address names, and where its screens listen."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.services.halls import Hall, halls_of
from chuan.events.queue.services.halls import queue

STREAM = "/hang-cho/luong/"
"""Where ``chuan live`` answers; a proxy sends it there."""


def hall_named(office: str, at: datetime) -> Hall:
    """The hall of an agency, else the nearest that serves it; ``Refused`` as missing where none calls numbers."""
    found = next((one for one in halls_of(office, at) if queue(one.unit)), None)
    if found is None:
        raise Refused(refuse("missing", "queue.no_hall"))
    return found


def listening(hall: Hall) -> dict[str, str]:
    """What a screen needs to hear of changes: the stream, and what it asks without one."""
    return {
        "stream": f"{settings.LIVE}{STREAM}{hall.unit}/",
        "state": reverse("tickets:state", args=[hall.code]),
    }
