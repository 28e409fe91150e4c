"""The door to working time: the calendar an agency works by."""

from __future__ import annotations

from functools import cache

from chuan.base.engine import places
from chuan.definitions.calendars.imports.calendar import parse_calendar
from chuan.definitions.calendars.rules.worktime import WorkTime


@cache
def national() -> WorkTime:
    """The nation's calendar of the catalogue, no agency's own hours laid over it."""
    return parse_calendar((places.CATALOGUE / "calendars/national.yaml").read_text()).worktime()


def worktime_for(agency: int) -> WorkTime:
    """The calendar of an agency."""
    return national()
