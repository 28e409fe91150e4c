"""The rooms of people who look after the exchange."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone

from chuan.base.web.rooms import OFFICE, Room
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.roles import ADMIN, ISO_SECRETARY
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.outbox.queries.deliveries import failed

_KEPT_AS = "_chuan_dead"
_LOOK = frozenset({ADMIN, ISO_SECRETARY})


def _dead(request: HttpRequest) -> int:
    """How many messages failed, read once a request."""
    known: int | None = getattr(request, _KEPT_AS, None)
    if known is None:
        known = failed(scope(actor_of(request), "exchange.view", timezone.now()))
        setattr(request, _KEPT_AS, known)
    return known


ROOMS = (
    Room("exchange", "Bản tin gửi đi", "send", "exchange:list", _LOOK, _dead, area=OFFICE),
    Room("compare", "Họ giữ gì, ta giữ gì", "scale", "exchange:compare", _LOOK, area=OFFICE),
)
