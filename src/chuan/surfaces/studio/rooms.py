"""The rooms of people who write procedures, approve them, and keep the calendar."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone

from chuan.base.kernel.clock import local
from chuan.base.web.rooms import OFFICE, Room
from chuan.definitions.organisation.rules.roles import ADMIN, INSPECTOR, ISO_SECRETARY, LEADER
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures

_WRITERS = frozenset({ISO_SECRETARY})
_KEPT_AS = "_chuan_studio"
_READERS = frozenset({ISO_SECRETARY, LEADER, INSPECTOR})
_APPROVERS = frozenset({ISO_SECRETARY, LEADER})


def _counts(request: HttpRequest) -> tuple[int, int]:
    """(in force, being written) at one's agency, read once a request."""
    known: tuple[int, int] | None = getattr(request, _KEPT_AS, None)
    if known is None:
        known = procedures.counts(actor_of(request).agency, local(timezone.now()).date())
        setattr(request, _KEPT_AS, known)
    return known


ROOMS = (
    Room(
        "procedures",
        "Quy trình",
        "route",
        "studio:list",
        _APPROVERS,
        lambda request: _counts(request)[0],
        first=_WRITERS,
        area=OFFICE,
    ),
    Room(
        "drafts",
        "Đang soạn",
        "writing",
        "studio:drafts",
        _APPROVERS,
        lambda request: _counts(request)[1],
        first=_WRITERS,
        area=OFFICE,
    ),
    Room("imports", "Nhập dữ liệu", "download", "studio:imports", _WRITERS, first=_WRITERS, area=OFFICE),
    Room("doubts", "Giá trị chưa đối chiếu", "book", "studio:doubts", _READERS, first=_WRITERS, area=OFFICE),
    Room(
        "accounts",
        "Tài khoản thu phí",
        "building-bank",
        "studio:accounts",
        frozenset({ADMIN, LEADER}),
        area=OFFICE,
    ),
    Room(
        "calendar",
        "Lịch làm việc",
        "calendar-event",
        "studio:calendar",
        frozenset({ADMIN, ISO_SECRETARY}),
        area=OFFICE,
    ),
)
