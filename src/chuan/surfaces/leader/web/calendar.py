"""The calendar of promises: five weeks around today, each day opens its cases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext as _

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.web.pictures import HeatDay, HeatMap, heat_map
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.readings.deadlines.queries.overview import DayDue
from chuan.surfaces.leader.web.loads import address
from chuan.surfaces.leader.web.sight import Sight

WEEKS = 5


def span(at: datetime) -> tuple[datetime, datetime]:
    """The moments the calendar covers: from Monday of last week, whole weeks."""
    today = local(at).date()
    first = today - timedelta(days=today.weekday() + 7)
    return _midnight(first), _midnight(first + timedelta(weeks=WEEKS))


def heat(days: Sequence[DayDue], sight: Sight) -> HeatMap:
    """Promises by day with the days off and those that await a notice."""
    since, _until = span(sight.at)
    by_day = {one.day: one for one in days}
    first = local(since).date()
    cells = tuple(
        _cell(by_day.get(day) or DayDue(day, 0, 0, 0), sight)
        for day in (first + timedelta(days=n) for n in range(WEEKS * 7))
    )
    return heat_map(_("Số hồ sơ hẹn trả mỗi ngày"), cells)


def _cell(one: DayDue, sight: Sight) -> HeatDay:
    calendar = sight.calendar()
    href = address("leader:cases", sight, ngay=f"{one.day:%d/%m/%Y}")
    return HeatDay(
        one.day,
        one.due,
        href,
        off=day_off(one.day, calendar),
        late=one.late > 0,
        today=one.day == local(sight.at).date(),
        pending=bool(calendar.awaited(one.day, one.day)),
    )


def day_off(day: date, calendar: WorkTime) -> str:
    """Why nothing falls there, in few letters; "" on a working day."""
    if calendar.sessions(day):
        return ""
    usual = calendar.why(day).key in {"calendars.rest", "calendars.rest_awaiting"}
    return _("nghỉ cuối tuần") if usual else _("nghỉ lễ")


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM)
