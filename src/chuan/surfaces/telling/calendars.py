"""The calendars a page counts with, each read once a request: by the frame, by the lists, by the pictures."""

from __future__ import annotations

from django.http import HttpRequest

from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for

_KEPT_AS = "_chuan_calendars"


def calendar_of(request: HttpRequest, agency: int) -> WorkTime:
    """The calendar of an agency; the second question of a request costs nothing."""
    known: dict[int, WorkTime] = request.__dict__.setdefault(_KEPT_AS, {})
    if agency not in known:
        known[agency] = worktime_for(agency)
    return known[agency]
