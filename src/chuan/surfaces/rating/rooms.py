"""The room of scoring: everybody is scored."""

from __future__ import annotations

from chuan.base.web.rooms import QUALITY, Room

ROOMS = (Room("rating", "Chấm điểm", "checklist", "rating:start", area=QUALITY),)
