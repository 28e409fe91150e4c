"""Loads and lateness of a period as a calendar, by the counters, with the days on which the office was shut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.calendars import LoadCalendar, load_calendar
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.readings.counters.queries.days import Within, by_day
from chuan.surfaces.province.web.spans import Asked


def within(asked: Asked) -> Within:
    """The asked period as the counters take it."""
    days = asked.days
    known = local(days.as_of).date() if asked.then else date.max
    return Within(days.since, days.until, days.cut, days.as_of, known)


def calendar(
    agencies: Sequence[int], home: int, asked: Asked, at: datetime, href: Callable[[date], str]
) -> LoadCalendar:
    """The agencies together, by the working days of ``home``; one statement beside the calendar's own."""
    found = by_day(within(asked), agencies)
    loads = {day: (load.received, load.late) for day, load in found.items()}
    shut, days = worktime_for(home), asked.days
    return load_calendar(
        _("Số hồ sơ tiếp nhận mỗi ngày"), days.since, days.until, local(at).date(), loads, href,
        lambda day: day_off(day, shut),
    )  # fmt: skip


def day_off(day: date, calendar: WorkTime) -> str:
    """Why nobody worked; "" on a working day and for a year without a calendar."""
    if not calendar.covers_day(day) or calendar.sessions(day):
        return ""
    usual = calendar.why(day).key in {"calendars.rest", "calendars.rest_awaiting"}
    return _("nghỉ cuối tuần") if usual else _("nghỉ lễ")
