"""States of time as chips: the colour, the word, what is left, how much was used."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from chuan.base.web.components import HOLD, LATE, OK, SOON, TimeChip
from chuan.base.web.rules import say
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.readings.deadlines.queries.worklist import Work

_ROOM = 20  # letters of the column of time


def step_limit(work: Work) -> datetime | None:
    """The nearer of the step's own limit and the dossier's target."""
    limits = [limit for limit in (work.step_due, work.target) if limit is not None]
    return min(limits, default=None)


def work_chip(work: Work, calendar: WorkTime, at: datetime) -> TimeChip:
    """The chip of an open step: time left to the nearer limit, and the share of it used."""
    limit = step_limit(work)
    if work.paused:
        return TimeChip(HOLD, _("dừng từ %(since)s") % {"since": say.since(work.since, at)})
    if limit is None:
        return TimeChip(OK, _("chưa có thời hạn"))
    left = calendar.elapsed(at, limit)
    whole = calendar.elapsed(work.since, limit)
    used = 100 if whole <= 0 else max(0, min(100, round(100 * (whole - left) / whole)))
    return TimeChip(work.state, _brief(_lateness(left, at, limit)), used)


def whole_chip(
    target: datetime | None,
    paused: datetime | None,
    latest: datetime | None,
    calendar: WorkTime,
    at: datetime,
) -> TimeChip:
    """The chip of a whole open dossier, judged on the date it is worked for."""
    if paused is not None:
        return TimeChip(HOLD, _("dừng từ %(since)s") % {"since": say.since(paused, at)})
    if target is None:
        return TimeChip(OK, _("chưa có thời hạn"))
    left = calendar.elapsed(at, target)
    state = LATE if at > target else SOON if latest is not None and at > latest else OK
    return TimeChip(state, say.left(_lateness(left, at, target)))


def _brief(minutes: int) -> str:
    """For a list: the words "làm việc" only where the column has room for them."""
    whole = say.left(minutes)
    return whole if len(whole) <= _ROOM else say.left_short(minutes)


def _lateness(left: int, at: datetime, limit: datetime) -> int:
    """Working minutes left; one below zero where the limit has passed but no minute was worked since."""
    return -1 if left == 0 and at > limit else left
