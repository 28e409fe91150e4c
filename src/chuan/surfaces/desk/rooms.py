"""The rooms of people who work dossiers."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone

from chuan.base.web.rooms import Room
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.roles import CLERK, COUNTER, HANDLER, HEAD, LEADER
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.deadlines.queries.worklist import held_counts
from chuan.readings.whereabouts.queries.handovers import waiting_lists
from chuan.surfaces.acts.instead import lent_keys

_KEPT_AS = "_chuan_held"
_WORKERS = frozenset({HANDLER, HEAD, CLERK, LEADER})


def _counts(request: HttpRequest) -> tuple[int, int, int, int]:
    """(mine, my units', paused, apologies to write), read once a request."""
    known: tuple[int, int, int, int] | None = getattr(request, _KEPT_AS, None)
    if known is None:
        actor, at = actor_of(request), timezone.now()
        seen = scope(actor, "dossiers.view", at)
        known = held_counts(seen, actor.official, sorted(actor.unit_ids), at, lent_keys(actor, at))
        setattr(request, _KEPT_AS, known)
    return known


def _lists(request: HttpRequest) -> int:
    """Hand-over lists that wait for my units."""
    actor = actor_of(request)
    return waiting_lists(scope(actor, "custody.take_over", timezone.now()), tuple(sorted(actor.unit_ids)))


ROOMS = (
    Room("mine", "Việc của tôi", "inbox", "desk:mine", _WORKERS, lambda request: _counts(request)[0]),
    Room(
        "unit",
        "Cả phòng",
        "users",
        "desk:unit",
        frozenset({HANDLER, HEAD}),
        lambda request: _counts(request)[1],
    ),
    Room("paused", "Đang chờ", "player-pause", "desk:paused", _WORKERS, lambda request: _counts(request)[2]),
    Room(
        "apologies",
        "Xin lỗi, hẹn lại",
        "mail",
        "desk:apologies",
        _WORKERS,
        lambda request: _counts(request)[3],
    ),
    Room("handovers", "Bàn giao", "transfer", "desk:handovers", _WORKERS, _lists),
    Room("from_elsewhere", "Nơi khác chuyển đến", "map-pin", "desk:from_elsewhere", frozenset({HEAD, CLERK})),
    Room(
        "originals",
        "Bản chính đang giữ",
        "file-certificate",
        "desk:held_originals",
        frozenset({HANDLER, HEAD}),
    ),
    Room("done", "Đã xong", "circle-check", "desk:done", _WORKERS),
    Room("results", "Kho kết quả", "archive", "desk:results", frozenset({CLERK, LEADER, COUNTER})),
)
