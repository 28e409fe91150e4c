"""The rooms of halls: whoever receives calls numbers; leaders and the ISO secretary look at the figures."""

from __future__ import annotations

from chuan.base.web.rooms import MANAGING, Room
from chuan.definitions.organisation.rules.roles import COUNTER, INSPECTOR, ISO_SECRETARY, LEADER

_OURS = frozenset({COUNTER})
_LOOK = frozenset({LEADER, INSPECTOR, ISO_SECRETARY, COUNTER})

ROOMS = (
    Room("panel", "Gọi số", "bell", "tickets:panel", _OURS, first=_OURS),
    Room("figures", "Thời gian chờ", "clock", "tickets:figures", _LOOK, area=MANAGING),
)
