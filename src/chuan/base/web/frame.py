"""Who is signed in and what time it is: what every page shows around its content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.module_loading import import_string

from chuan.base.web.rooms import RoomLink, rooms_of
from chuan.base.web.rules import say


@dataclass(frozen=True, slots=True)
class Frame:
    """The signed-in person as the frame names them; all text is ready to be shown.

    ``acting``: whom they act for; ``closing``: "quầy đóng 17:00"; ``notice``: stands above every page; ``links``: (label, href, icon) of their menu.
    """

    name: str = ""
    post: str = ""
    agency: str = ""
    acting: str = ""
    roles: frozenset[str] = frozenset()
    closing: str = ""
    notice: str = ""
    search: str = ""
    sign_out: str = ""
    now: datetime | None = None
    links: tuple[tuple[str, str, str], ...] = ()
    rooms: tuple[RoomLink, ...] = field(default=())

    @property
    def today(self) -> str:
        return say.long_day(self.now or timezone.now())

    @property
    def clock(self) -> str:
        hour = say.hour(self.now or timezone.now())
        return f"{hour} · {self.closing}" if self.closing else hour


FrameOf = Callable[[HttpRequest], Frame]


@cache
def _frame_of() -> FrameOf | None:
    """The function named by ``settings.FRAME``; contexts above this one know the person, not we."""
    name = getattr(settings, "FRAME", "")
    return import_string(name) if name else None


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: ``frame``, ``rooms`` (only evaluated by a layout with a rail) and ``simulated``."""
    read = _frame_of()
    who = read(request) if read else Frame()
    return {
        "frame": who,
        "rooms": lambda: rooms_of(request, who.roles),
        "simulated": getattr(settings, "SIMULATED", False),
    }
