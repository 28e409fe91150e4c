"""When a time limit ends: the due moment of a start, a duration and the counting rules asked for.

The words of the count are those of docs/adr/0020-counting-working-time.md. ``due_at`` gives the moment
alone and fast; ``due`` also says why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.calendars.rules.answer import Due, Interval, Skipped
from chuan.definitions.calendars.rules.duration import DAY_MINUTES, Duration, Part, Unit, whole_minutes
from chuan.definitions.calendars.rules.explain import explained
from chuan.definitions.calendars.rules.segments import DAY, BeyondTable, Segments
from chuan.definitions.calendars.rules.worktime import WorkTime, minute_of, moment_at

__all__ = ["RULES", "Due", "Interval", "Skipped", "due", "due_at"]

RULES = ("cut-off-15", "same-day", "first-day-counted", "end-at-closing")
"""Counting rules a procedure's own text may ask for, in the order they are applied."""

CUT_OFF = 15 * 60


def due(
    calendar: WorkTime,
    start: datetime,
    duration: Duration,
    rules: Sequence[str] = (),
    day_minutes: int = DAY_MINUTES,
) -> Due | Refusal:
    """The due moment and its explanation, or why there is none."""
    try:
        moved, landed, at = _count(calendar, start, duration, rules, day_minutes)
    except Refused as refused:
        return refused.refusals[0]
    begin, end = local(start).date(), moment_at(at).date()
    counted = Due(
        at=moment_at(at),
        start=local(start).replace(second=0, microsecond=0),
        moved=moment_at(moved),
        landed=moment_at(landed),
        duration=duration,
        rules=tuple(rule for rule in RULES if rule in rules),
        intervals=tuple(
            Interval(moment_at(since), moment_at(until), until - since)
            for since, until in calendar.segments.between(moved, at)
        ),
        skipped=_skipped(calendar, begin, end),
        provisional=calendar.provisional(begin, end),
        awaited=calendar.awaited(begin, end),
        reason=Reason.of("calendars.due"),
    )
    return replace(counted, reason=explained(counted))


def due_at(
    calendar: WorkTime,
    start: datetime,
    duration: Duration,
    rules: Sequence[str] = (),
    day_minutes: int = DAY_MINUTES,
) -> datetime:
    """The due moment alone; raises ``Refused`` where ``due`` would refuse."""
    return moment_at(_count(calendar, start, duration, rules, day_minutes)[2])


def _skipped(calendar: WorkTime, begin: date, end: date) -> tuple[Skipped, ...]:
    days = (date.fromordinal(day) for day in range(begin.toordinal(), end.toordinal() + 1))
    return tuple(Skipped(day, calendar.why(day)) for day in days if not calendar.sessions(day))


def _count(
    calendar: WorkTime, start: datetime, duration: Duration, rules: Sequence[str], day_minutes: int
) -> tuple[int, int, int]:
    """The moved start, where the count fell, and the due moment, as minutes."""
    try:
        return _counted(calendar, start, duration, rules, day_minutes)
    except OverflowError:  # the first or last day of all time, in another zone
        raise Refused(refuse("invalid", "calendars.no_year", field="start", year=start.year)) from None
    except BeyondTable:
        raise Refused(refuse("invalid", "calendars.beyond", field="for", year=calendar.horizon)) from None


def _counted(
    calendar: WorkTime, start: datetime, duration: Duration, rules: Sequence[str], day_minutes: int
) -> tuple[int, int, int]:
    table, given = calendar.segments, minute_of(start)
    if not calendar.starts(given):
        raise Refused(refuse("invalid", "calendars.no_year", field="start", year=local(start).year))
    if not rules:
        moved = table.moved(given)
        at = _landed(table, moved, duration, day_minutes)
        return moved, at, table.settled(at)
    unknown = [rule for rule in rules if rule not in RULES]
    if unknown:
        raise Refused(refuse("invalid", "calendars.no_rule", field="rule", rule=unknown[0]))
    moved = _moved(table, given, rules)
    if "same-day" in rules:
        return moved, moved, table.closing(moved // DAY)
    landed = _landed(table, moved, duration, day_minutes, first="first-day-counted" in rules)
    at = table.settled(landed)
    return moved, landed, table.closing(at // DAY) if "end-at-closing" in rules else at


def _moved(table: Segments, given: int, rules: Sequence[str]) -> int:
    if "cut-off-15" in rules and given % DAY > CUT_OFF:
        return table.opening(given // DAY + 1)
    return table.moved(given)


def _landed(table: Segments, at: int, duration: Duration, day_minutes: int, *, first: bool = False) -> int:
    """Where the parts lead, left to right; ``first``: day 0 of the first part in days is its day 1."""
    for part in duration.parts:
        if part.unit is Unit.HOUR:
            at = _hours(table, at, part, day_minutes)
        elif first and part.amount >= 1:
            at = _from_day_one(table, at, part, day_minutes)
            first = False
        else:
            at = _STEPS[part.unit](table, at, part, day_minutes)
    return at


def _hours(table: Segments, at: int, part: Part, day_minutes: int) -> int:
    minutes = whole_minutes(part.amount, 60)
    return table.after(at, minutes) if minutes else at


def _working_days(table: Segments, at: int, part: Part, day_minutes: int) -> int:
    whole = int(part.amount)
    if whole:
        at = table.day_after(at // DAY, whole) * DAY + at % DAY
    minutes = whole_minutes(part.amount - whole, day_minutes)
    return table.after(at, minutes) if minutes else at


def _days(table: Segments, at: int, part: Part, day_minutes: int) -> int:
    return at + int(part.amount) * DAY


def _months(table: Segments, at: int, part: Part, day_minutes: int) -> int:
    return month_later(at // DAY, int(part.amount)) * DAY + at % DAY


def month_later(day: int, months: int) -> int:
    """The ordinal ``months`` after a day, clamped to its month's last day."""
    from_day = date.fromordinal(day)
    years, month = divmod(from_day.month - 1 + months, 12)
    if from_day.year + years > date.max.year - 1:
        raise BeyondTable
    first = date(from_day.year + years, month + 1, 1).toordinal()
    length = date(from_day.year + years + (month == 11), (month + 1) % 12 + 1, 1).toordinal() - first
    return first + min(from_day.day, length) - 1


_STEPS: Mapping[Unit, Callable[[Segments, int, Part, int], int]] = MappingProxyType(
    {Unit.WORKING_DAY: _working_days, Unit.DAY: _days, Unit.MONTH: _months}
)


def _from_day_one(table: Segments, at: int, part: Part, day_minutes: int) -> int:
    """A part counted with its day 0 as day 1: the last day of the stretch that begins with that day."""
    if part.unit is Unit.WORKING_DAY:
        return _working_days(table, at, Part(part.amount - Decimal(1), part.unit), day_minutes)
    return _STEPS[part.unit](table, at, part, day_minutes) - DAY
