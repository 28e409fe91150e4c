"""What the calendar asks a leader to see: a crowded day to come, and days not yet decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.components import Note
from chuan.base.web.rules import say
from chuan.readings.deadlines.queries.overview import DayDue
from chuan.surfaces.leader.web.calendar import day_off, span
from chuan.surfaces.leader.web.sight import Sight

_CROWDED = 1.5
"""A day stands out when it has this many times the mean of the working days to come."""
_FEW = 3


def notes(days: Sequence[DayDue], sight: Sight) -> tuple[Note, ...]:
    """What the calendar asks a leader to see: a crowded day to come, and days not yet decided."""
    since, until = span(sight.at)
    calendar = sight.calendar()
    awaited = calendar.awaited(local(since).date(), local(until).date() - timedelta(days=1))
    said = [*_crowded(days, sight), *(_awaited(entry.name, entry.days) for entry in awaited)]
    return tuple(Note(text, icon="bulb") for text in said)


def _crowded(days: Sequence[DayDue], sight: Sight) -> tuple[str, ...]:
    ahead = [one for one in days if one.day > local(sight.at).date() and one.open]
    if not ahead:
        return ()
    top = max(ahead, key=lambda one: one.open)
    mean = sum(one.open for one in ahead) / len(ahead)
    if top.open < _FEW or top.open < _CROWDED * mean:
        return ()
    before = top.day - timedelta(days=1)
    why = (
        _(", sau ngày nghỉ lễ %(before)s") % {"before": say.day_month(before)}
        if day_off(before, sight.calendar()) == _("nghỉ lễ")
        else ""
    )
    return (
        _("%(day)s dồn %(open)s hồ sơ%(why)s.")
        % {"day": say.long_day(top.day), "open": top.open, "why": why},
    )


def _awaited(name: str, days: tuple[date, ...]) -> str:
    return _("Chờ thông báo chính thức: %(name)s (%(days)s).") % {
        "name": name,
        "days": ", ".join(say.day_month(day) for day in days),
    }
