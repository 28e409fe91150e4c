"""Whose working time a command counts with: the nation's, or an agency's from the database."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.calendars.imports.national import national
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.surfaces.cli import database


def calendar_of(agency: str | None) -> WorkTime:
    """The calendar; the database is asked only where an agency is named."""
    return national() if agency is None else _of_agency(agency)


@cache
def _of_agency(agency: str) -> WorkTime:
    """Read once, however many lines of a batch name it."""
    database.filled()
    from chuan.definitions.calendars.services import worktime_of_identifier

    return worktime_of_identifier(agency, datetime.now(VIETNAM))
