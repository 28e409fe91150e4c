"""The nation's calendar that ships with the product, read once a process."""

from __future__ import annotations

from functools import cache

from chuan.base.engine import places
from chuan.definitions.calendars.imports.calendar import CalendarFile, parse_calendar
from chuan.definitions.calendars.rules.worktime import WorkTime


@cache
def national_file() -> CalendarFile:
    """The file itself, for agencies that lay their own hours and days over it."""
    return parse_calendar((places.CATALOGUE / "calendars/national.yaml").read_bytes())


@cache
def national() -> WorkTime:
    """Monday to Friday, 07:30-11:30 and 13:30-17:30, with the national days off and swaps."""
    return national_file().worktime()
