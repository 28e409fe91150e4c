"""By when what was received at the counter must be with the unit that works it."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.calendars.rules.worktime import WorkTime


def hand_over_by(received: datetime, cut_off: time, calendar: WorkTime) -> datetime:
    """The same working day, by its closing; the next working morning for what came after ``cut_off``.

    Nghị định 61/2018/NĐ-CP art. 18 and its successors say "at the start of the next working day": the morning is
    taken to end with its first session. ``cut_off`` is the rule pack's.
    """
    at = local(received).replace(second=0, microsecond=0)
    if calendar.sessions(at.date()) and at.time() <= cut_off:
        return calendar.closing(at.date())
    midnight = at.replace(hour=0, minute=0) + timedelta(days=1)
    morning = calendar.moved(midnight)
    first = calendar.sessions(morning.date())[0]
    return morning.replace(hour=0, minute=0) + timedelta(minutes=first.closes)
