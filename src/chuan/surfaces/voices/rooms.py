"""The rooms of petitions: everybody may be given a step of one."""

from __future__ import annotations

from chuan.base.web.rooms import QUALITY, Room

ROOMS = (Room("voices", "Phản ánh, kiến nghị", "message-report", "voices:list", area=QUALITY),)
