"""The rooms of people who look after others' work."""

from __future__ import annotations

from chuan.base.web.rooms import MANAGING, OFFICE, Room
from chuan.definitions.organisation.rules.roles import (
    ADMIN,
    DELEGATE,
    GRANTEE,
    HEAD,
    INSPECTOR,
    ISO_SECRETARY,
    LEADER,
)
from chuan.surfaces.leader.web.waiting import motions_waiting, waiting

_LOOK = frozenset({LEADER, HEAD, INSPECTOR})
_LENDERS = frozenset({LEADER, HEAD, ADMIN})
_FIRST = frozenset({LEADER, INSPECTOR})
_GRANTS = frozenset({LEADER, HEAD, GRANTEE})

ROOMS = (
    Room("today", "Hôm nay", "layout-dashboard", "leader:today", _LOOK, first=_FIRST, area=MANAGING),
    Room(
        "sign",
        "Chờ tôi ký",
        "signature",
        "leader:sign",
        frozenset({LEADER, DELEGATE}),
        waiting,
        first=_FIRST,
        area=MANAGING,
    ),
    Room(
        "motions",
        "Đề nghị chờ ký",
        "writing-sign",
        "leader:motions",
        _GRANTS,
        motions_waiting,
        first=_FIRST,
        area=MANAGING,
    ),
    Room("people", "Đơn vị và người", "users-group", "leader:people", _LOOK, first=_FIRST, area=MANAGING),
    Room("between", "Phối hợp", "building-bank", "leader:between", _LOOK, first=_FIRST, area=MANAGING),
    Room("away", "Người vắng", "user-off", "leader:away", _LOOK, first=_FIRST, area=MANAGING),
    Room("delegations", "Ủy quyền", "user-share", "leader:delegations", _LENDERS, area=OFFICE),
    Room(
        "satisfaction",
        "Hài lòng của người dân",
        "message-report",
        "leader:satisfaction",
        _LOOK | {ISO_SECRETARY},
        area=MANAGING,
    ),
    Room("savings", "Hẹn so với luật", "scale", "leader:savings", _FIRST, area=MANAGING),
)
