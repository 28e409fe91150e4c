"""From a limit to a moment: which counting rules a pack adds, and how a pause moves a date."""

from __future__ import annotations

from datetime import datetime

from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.duration import Unit
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.definition import Limit

SAME_MINUTE = "same-minute"
"""A procedure's own word that its days end at the minute of reception and not at closing."""
_IN_DAYS = frozenset({Unit.WORKING_DAY, Unit.DAY, Unit.MONTH})
_AT_CLOSING = frozenset({"end-at-closing", "same-day"})


def counting_rules(limit: Limit, pack: Pack) -> tuple[str, ...]:
    """The rules this limit is counted by: its own, and the end at closing that a pack gives to days."""
    rules = tuple(rule for rule in limit.rules if rule != SAME_MINUTE)
    in_days = any(part.unit in _IN_DAYS for part in limit.duration.parts)
    added = in_days and pack.end_at_closing and SAME_MINUTE not in limit.rules
    return rules if not added or _AT_CLOSING & set(rules) else (*rules, "end-at-closing")


def deadline(limit: Limit | None, pack: Pack, calendar: WorkTime, start: datetime) -> datetime | None:
    """When the limit ends for a dossier that came in at ``start``; None where no limit is stated."""
    if limit is None:
        return None
    return due_at(calendar, start, limit.duration, counting_rules(limit, pack), pack.day_minutes)


def shifted(
    due: datetime | None,
    minutes: int,
    limit: Limit | None,
    pack: Pack,
    calendar: WorkTime,
) -> datetime | None:
    """``due`` later by ``minutes`` of working time; a date that ends at closing still does.

    A stop without a working minute in it, over a Sunday, moves nothing.
    """
    if due is None or limit is None or minutes == 0:
        return due
    moved = calendar.advance(due, minutes)
    if not _AT_CLOSING & set(counting_rules(limit, pack)):
        return moved
    return calendar.closing(moved.date())
