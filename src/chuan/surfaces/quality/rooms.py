"""The room of the quality system: everybody may be given a step of it."""

from __future__ import annotations

from chuan.base.web.rooms import Room

ROOMS = (Room("quality", "Chất lượng", "file-certificate", "quality:year"),)
