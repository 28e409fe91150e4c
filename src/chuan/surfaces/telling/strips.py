"""Why this day: the strip of days counted and skipped, and its reasons line by line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import say as worded
from chuan.base.kernel.refusal import Refusal
from chuan.base.web.components import DayCell, DayStrip
from chuan.base.web.rules import say
from chuan.definitions.calendars.rules.due import Due, due
from chuan.definitions.calendars.rules.words import WORDS
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.definition import Limit
from chuan.definitions.procedures.rules.promise import counting_rules

MAY_CHANGE = gettext_noop("Ngày hẹn có thể thay đổi theo lịch nghỉ chính thức.")


def explained(limit: Limit | None, pack: Pack, calendar: WorkTime, start: datetime) -> Due | None:
    """The limit counted from ``start`` with everything its explanation needs; None without a limit."""
    if limit is None:
        return None
    counted = due(calendar, start, limit.duration, counting_rules(limit, pack), pack.day_minutes)
    return None if isinstance(counted, Refusal) else counted


def why(counted: Due) -> str:
    """The explanation in sentences a citizen reads."""
    return worded(counted.reason, WORDS)


def day_strip(counted: Due, law: datetime | None = None) -> DayStrip:
    """The days from reception to the due day, and the law's day after them."""
    first, last = counted.start.date(), counted.at.date()
    skipped = {one.day for one in counted.skipped}
    numbers = _numbers(counted, skipped)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    cells = [_cell(day, first, last, skipped, numbers) for day in days]
    if law is not None and local(law).date() > last:
        cells.append(DayCell(local(law).date(), "law", _("luật")))
    note = _(MAY_CHANGE) if counted.may_change else ""
    return DayStrip(tuple(cells), _reasons(counted), note)


def _numbers(counted: Due, skipped: set[date]) -> dict[date, int]:
    """The ordinal of each counted day after the day of reception."""
    first = counted.moved.date()
    days = sorted({one.since.date() for one in counted.intervals} - skipped - {first})
    return {day: n for n, day in enumerate(days, start=1)}


def _cell(day: date, first: date, last: date, skipped: set[date], numbers: dict[date, int]) -> DayCell:
    if day == last:
        return DayCell(day, "due", _("hẹn"))
    if day == first:
        return DayCell(day, "received", _("nhận"))
    if day in skipped:
        return DayCell(day, "off", _("nghỉ"))
    return DayCell(day, "counted", str(numbers.get(day, "–")))


def _reasons(counted: Due) -> tuple[tuple[str, str], ...]:
    lines = [(say.day_month(counted.start), _received(counted))]
    told = [(one.day, worded(one.why, WORDS)) for one in counted.skipped]
    for text, group in groupby(sorted(told, key=lambda pair: pair[1]), key=lambda pair: pair[1]):
        lines.append((_days(day for day, _ in group), text))
    return tuple(lines)


def _received(counted: Due) -> str:
    if counted.moved.date() != counted.start.date():
        return _("nhận ngoài giờ hoặc sau 15:00, tính từ %(moved)s") % {
            "moved": say.long_moment(counted.moved)
        }
    return _("ngày nhận, không tính") if counted.at.date() > counted.moved.date() else _("ngày nhận")


def _days(days: Iterable[date]) -> str:
    """Days of one month share their month: 21, 22/11."""
    parts = []
    for month, group in groupby(sorted(days), key=lambda day: day.month):
        numbers = ", ".join(f"{day:%d}" for day in group)
        parts.append(f"{numbers}/{month:02d}")
    return ", ".join(parts)
