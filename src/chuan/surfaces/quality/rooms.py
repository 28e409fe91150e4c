"""The room of the quality system: everybody may be given a step of it."""

from __future__ import annotations

from chuan.base.web.rooms import QUALITY, Room

ROOMS = (Room("quality", "Hệ thống ISO", "file-certificate", "quality:year", area=QUALITY),)
