"""The rooms in the left rail. Each surface lists its own in ``rooms.py``: ``ROOMS = (Room(...), …)``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.module_loading import import_string, module_has_submodule
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

MANAGING, QUALITY, OFFICE = gettext_noop("Điều hành"), gettext_noop("Chất lượng"), gettext_noop("Cơ quan")
AREAS = ("", MANAGING, QUALITY, OFFICE)
"""The headings of a rail, one's own work first."""


@dataclass(frozen=True, slots=True)
class Room:
    """One place of work, named by what people do there.

    ``roles``: who has it, empty = everybody signed in; ``count``: how much waits there, ``None`` = not said;
    ``first``: whose rail it leads, before the rooms of other contexts; ``area``: the heading it stands under for
    everybody else, empty = none.
    """

    key: str
    label: str
    icon: str
    url_name: str
    roles: frozenset[str] | tuple[str, ...] = ()
    count: Callable[[HttpRequest], int | None] | None = None
    first: frozenset[str] = frozenset()
    area: str = ""


@dataclass(frozen=True, slots=True)
class RoomLink:
    """A room as the rail shows it to one person."""

    label: str
    icon: str
    href: str
    current: bool
    count: int | None
    area: str = ""


@cache
def all_rooms() -> tuple[Room, ...]:
    """Every room, in the order of the contexts and then of each list."""
    found: list[Room] = []
    for app in apps.get_app_configs():
        if app.module is not None and module_has_submodule(app.module, "rooms") and app.label != "web":
            found.extend(import_string(f"{app.name}.rooms.ROOMS"))
    return tuple(found)


def rooms_of(request: HttpRequest, roles: frozenset[str]) -> tuple[RoomLink, ...]:
    """The rooms of a person who fills ``roles``; the one whose address begins the page's is current."""
    open_to = [room for room in all_rooms() if not room.roles or roles & frozenset(room.roles)]
    mine = [(room, _href(room), "" if room.first & roles else room.area) for room in open_to]
    mine.sort(key=lambda one: (AREAS.index(one[2]), not one[0].first & roles))
    here = max(
        (href for _room, href, _area in mine if href and request.path.startswith(href)), key=len, default=""
    )
    return tuple(
        RoomLink(
            _(room.label),
            room.icon,
            href,
            href == here,
            room.count(request) if room.count else None,
            _(area) if area else "",
        )
        for room, href, area in mine
        if href
    )


def _href(room: Room) -> str:
    try:
        return reverse(room.url_name)
    except NoReverseMatch:
        return ""
