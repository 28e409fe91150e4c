"""Until when the counter must answer a submission: working hours from the moment the Portal got the file."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.definitions.calendars.rules.worktime import WorkTime

_HOUR = 60  # minutes


def counted_from(calendar: WorkTime, came: datetime, last_minutes: int = 0) -> datetime:
    """When the count starts: at once in opening hours, else at the next opening.

    ``last_minutes``: a file that comes within so many minutes of closing counts from the next working day
    (a rule of single bundles of procedures, so 0 unless the data name it).
    """
    start = calendar.moved(came)
    if last_minutes and calendar.elapsed(start, calendar.closing(local(start).date())) <= last_minutes:
        return calendar.moved(calendar.closing(local(start).date()))
    return start


def accept_by(calendar: WorkTime, came: datetime, hours: int, last_minutes: int = 0) -> datetime:
    """The last moment of an answer in time: ``hours`` working hours after the count starts."""
    return calendar.advance(counted_from(calendar, came, last_minutes), hours * _HOUR)
