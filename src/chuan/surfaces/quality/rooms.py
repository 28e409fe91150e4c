"""The rooms of the quality system, a step of which anybody may be given, and of the registers of documents."""

from __future__ import annotations

from chuan.base.web.rooms import QUALITY, Room
from chuan.definitions.organisation.rules.roles import CLERK, ISO_SECRETARY, LEADER

_REGISTERS = frozenset({CLERK, LEADER})

_OURS = frozenset({ISO_SECRETARY})

ROOMS = (
    Room("quality", "Hệ thống ISO", "file-certificate", "quality:year", first=_OURS, area=QUALITY),
    Room(
        "registers",
        "Văn bản đi, đến",
        "mail",
        "quality:outgoing",
        _REGISTERS,
        first=frozenset({CLERK}),
        area=QUALITY,
    ),
)
