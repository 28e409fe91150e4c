"""The room of indices: an inspector of the province begins here."""

from __future__ import annotations

from chuan.base.web.rooms import MANAGING, OFFICE, Room
from chuan.definitions.organisation.rules.roles import (
    ADMIN,
    CLERK,
    HEAD,
    INSPECTOR,
    ISO_SECRETARY,
    LEADER,
    STEERING,
    VISITOR,
)

_INSTRUCTED = frozenset({INSPECTOR, LEADER, ISO_SECRETARY, HEAD, CLERK})
"""Who sees what is asked of the agency; whoever is named for it finds it among his own work."""

ROOMS = (
    Room(
        "province",
        "Chỉ số 766",
        "chart-bar",
        "province:start",
        frozenset({INSPECTOR, LEADER, ISO_SECRETARY, VISITOR, STEERING}),
        first=frozenset({INSPECTOR, VISITOR}),
        area=MANAGING,
    ),
    Room(
        "readers",
        "Ai đã xem hồ sơ",
        "eye",
        "province:readers",
        frozenset({ADMIN, LEADER, ISO_SECRETARY}),
        area=OFFICE,
    ),
    Room("instructions", "Chỉ đạo", "flag", "province:instructions", _INSTRUCTED, area=MANAGING),
)
