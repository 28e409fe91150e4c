"""The one time zone of the rules and of every page."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def local(moment: datetime) -> datetime:
    """``moment`` at Asia/Ho_Chi_Minh; a moment without a zone is taken as +07:00 (issue 2, Counting)."""
    return moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)


def spoken(moment: datetime) -> str:
    """A moment inside a sentence: "16:00 ngày 27/11/2026"."""
    return f"{local(moment):%H:%M ngày %d/%m/%Y}"


def lasting(span: timedelta) -> str:
    """Calendar time as "16 ngày 1 giờ 5 phút"; a zero part is left out."""
    minutes = int(span.total_seconds()) // 60
    parts = ((minutes // 1440, "ngày"), (minutes % 1440 // 60, "giờ"), (minutes % 60, "phút"))
    return " ".join(f"{amount} {unit}" for amount, unit in parts if amount) or "0 phút"
