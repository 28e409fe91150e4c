"""The one time zone of the rules and of every page."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def local(moment: datetime) -> datetime:
    """``moment`` at Asia/Ho_Chi_Minh; a moment without a zone is taken as +07:00 (issue 2, Counting)."""
    return moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)


def spoken(moment: datetime) -> str:
    """A moment inside a sentence: "16:00 ngày 27/11/2026"."""
    return f"{local(moment):%H:%M ngày %d/%m/%Y}"
