"""The rooms of people who look after others' work."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone

from chuan.base.web.rooms import Room
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.roles import HEAD, INSPECTOR, LEADER
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.deadlines.queries.today import signatures

_KEPT_AS = "_chuan_signs"
_LOOK = frozenset({LEADER, HEAD, INSPECTOR})
_FIRST = frozenset({LEADER, INSPECTOR})


def waiting(request: HttpRequest) -> int:
    """How many steps wait for this person's signature, read once a request."""
    known: int | None = getattr(request, _KEPT_AS, None)
    if known is None:
        actor = actor_of(request)
        known = signatures(scope(actor, "dossiers.view", timezone.now()), actor.official)
        keep_waiting(request, known)
    return known


def keep_waiting(request: HttpRequest, signs: int) -> None:
    """A page that has counted them spares the rail its own statement."""
    setattr(request, _KEPT_AS, signs)


ROOMS = (
    Room("today", "Hôm nay", "layout-dashboard", "leader:today", _LOOK, first=_FIRST),
    Room("sign", "Chờ tôi ký", "signature", "leader:sign", frozenset({LEADER}), waiting, first=_FIRST),
    Room("people", "Đơn vị và người", "users-group", "leader:people", _LOOK, first=_FIRST),
    Room("away", "Người vắng", "user-off", "leader:away", _LOOK, first=_FIRST),
    Room("savings", "Hẹn so với luật", "scale", "leader:savings", _LOOK, first=_FIRST),
)
