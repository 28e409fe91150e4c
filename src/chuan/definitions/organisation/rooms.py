"""The rooms of an administrator: who holds which post, and who is away."""

from __future__ import annotations

from chuan.base.web.rooms import OFFICE, Room
from chuan.definitions.organisation.rules.roles import ADMIN

_OURS = frozenset({ADMIN})

ROOMS = (
    Room("structure", "Cơ cấu tổ chức", "sitemap", "organisation:structure", _OURS, first=_OURS, area=OFFICE),
    Room("absences", "Báo vắng", "calendar-off", "organisation:absences", _OURS, first=_OURS, area=OFFICE),
)
