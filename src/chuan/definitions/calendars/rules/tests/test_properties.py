"""What must hold of working time whatever the calendar (architecture, section 3)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.entries import Entry
from chuan.definitions.calendars.rules.tests.chance import FIRST, limit_by, plan_by, seeded, worktime
from chuan.definitions.calendars.rules.worktime import WorkTime, minute_of

_ZERO = datetime.combine(FIRST, datetime.min.time(), UTC) + timedelta(days=2)

moments = st.integers(0, 690 * 24 * 60).map(lambda minutes: _ZERO + timedelta(minutes=minutes))
spends = st.integers(1, 20_000)


@cache
def _calendar(seed: int) -> WorkTime:
    return worktime(plan_by(seeded(seed)))


calendars = st.integers(0, 5).map(_calendar)


@given(calendars, moments, spends)
def test_elapsed_undoes_advance(calendar: WorkTime, start: datetime, minutes: int) -> None:
    assert calendar.elapsed(start, calendar.advance(start, minutes)) == minutes


@given(calendars, moments, spends, spends)
def test_advancing_twice_is_advancing_by_the_sum(calendar: WorkTime, start: datetime, a: int, b: int) -> None:
    assert calendar.advance(calendar.advance(start, a), b) == calendar.advance(start, a + b)


@given(calendars, moments, moments, moments)
def test_elapsed_adds_up(calendar: WorkTime, a: datetime, b: datetime, c: datetime) -> None:
    assert calendar.elapsed(a, b) + calendar.elapsed(b, c) == calendar.elapsed(a, c)


@given(calendars, moments, st.integers(0, 10_000))
def test_a_due_moment_lies_in_a_session_or_exactly_at_a_closing(
    calendar: WorkTime, start: datetime, seed: int
) -> None:
    limit = limit_by(seeded(seed))
    at = due_at(calendar, start, limit.duration, sorted(limit.rules))
    minute = at.hour * 60 + at.minute
    assert any(one.opens <= minute <= one.closes for one in calendar.sessions(at.date()))


@given(calendars, moments, st.integers(0, 10_000))
def test_a_due_moment_is_never_before_its_start(calendar: WorkTime, start: datetime, seed: int) -> None:
    limit = limit_by(seeded(seed))
    at = due_at(calendar, start, limit.duration, sorted(limit.rules))
    assert minute_of(at) >= minute_of(calendar.moved(start))


@given(calendars, moments, st.integers(0, 10_000), st.integers(0, 900))
def test_a_new_day_off_never_brings_a_due_moment_forward(
    calendar: WorkTime, start: datetime, seed: int, days: int
) -> None:
    limit = limit_by(seeded(seed))
    off = Entry("nghỉ thêm", (FIRST + timedelta(days=days),), document="3/TB")
    later = WorkTime(calendar.weeks, (*calendar.entries, off), calendar.years, calendar.horizon)
    rules = sorted(limit.rules)
    assert due_at(later, start, limit.duration, rules) >= due_at(calendar, start, limit.duration, rules)


@given(calendars, moments, st.integers(0, 300))
def test_seconds_and_zones_change_nothing(calendar: WorkTime, start: datetime, minutes: int) -> None:
    local = (start + timedelta(hours=7)).replace(tzinfo=None, second=59)
    assert calendar.advance(local, minutes) == calendar.advance(start, minutes)
