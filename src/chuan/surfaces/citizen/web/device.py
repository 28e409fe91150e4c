"""The device a vote comes from: a keyed hash, never an address; a counter's screen is known by its signed cookie."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest

from chuan.base.web.peer import address_of
from chuan.definitions.organisation.services import signed_in_on
from chuan.events.feedback.rules.ballot import KIOSK, QR, TABLET

COOKIE = "man-hinh"
DAYS = 30
_LATELY = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen of a counter: its number, its unit, what it is."""

    key: str
    agency: int
    unit: int
    kind: str

    def kept(self) -> str:
        """As its cookie keeps it."""
        return f"{self.key}.{self.agency}.{self.unit}.{self.kind}"


def screen_of(request: HttpRequest) -> Screen | None:
    """The counter's screen this request comes from; None for a citizen's own device."""
    kept = request.get_signed_cookie(COOKIE, default="", max_age=DAYS * 24 * 3600)
    parts = str(kept).split(".")
    if len(parts) != 4 or parts[3] not in {KIOSK, TABLET}:
        return None
    return Screen(parts[0], int(parts[1]), int(parts[2]), parts[3])


def channel_of(screen: Screen | None) -> str:
    return screen.kind if screen else QR


def hash_of(request: HttpRequest, screen: Screen | None) -> str:
    """The same for every vote from one device, and nothing that tells which one it is."""
    said = f"screen {screen.key}" if screen else f"{address_of(request)} {_agent(request)}"
    return hmac.new(settings.SECRET_KEY.encode(), said.encode(), "sha256").hexdigest()[:32]


def official_on(request: HttpRequest, screen: Screen | None, at: datetime) -> int:
    """An official who is, or shortly before was, signed in on a citizen's device; 0 for nobody."""
    if screen:
        return 0
    return signed_in_on(address_of(request), _agent(request), at, _LATELY)


def _agent(request: HttpRequest) -> str:
    return str(request.META.get("HTTP_USER_AGENT", "<unknown>"))[:255]
