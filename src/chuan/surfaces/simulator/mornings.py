"""The morning so many days ago, with the office open: when what is told of a past day happened."""

from __future__ import annotations

from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.calendars.services import worktime_for


def morning(agency: int, at: datetime, days: int) -> datetime:
    """8:30 of that day at an agency, or when it opened next."""
    asked = local(at).replace(hour=8, minute=30, second=0, microsecond=0) - timedelta(days=days)
    return local(worktime_for(agency).settled(asked))
