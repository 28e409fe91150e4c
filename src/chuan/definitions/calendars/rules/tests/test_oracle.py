"""Ten thousand cases by chance: the product's count equals a walk from minute to minute."""

from __future__ import annotations

import pytest

from chuan.definitions.calendars.rules.due import Due, due, due_at
from chuan.definitions.calendars.rules.tests.chance import limit_by, plan_by, seeded, start_by, worktime
from chuan.definitions.calendars.rules.tests.oracle import minute, walk

_SEED = 20261122


@pytest.mark.parametrize("part", range(20))
def test_ten_thousand_cases_equal_the_walk(part: int) -> None:
    chance = seeded(_SEED + part)
    plan = plan_by(chance)
    calendar = worktime(plan)
    for _ in range(500):
        limit, start = limit_by(chance), start_by(chance)
        found = due_at(calendar, start, limit.duration, sorted(limit.rules))
        assert found == walk(plan, start, limit.parts, limit.rules), (start, limit)


def test_explained_and_quick_counts_are_one() -> None:
    chance = seeded(_SEED)
    calendar = worktime(plan_by(chance))
    for _ in range(200):
        limit, start = limit_by(chance), start_by(chance)
        explained = due(calendar, start, limit.duration, sorted(limit.rules))
        assert isinstance(explained, Due)
        assert explained.at == due_at(calendar, start, limit.duration, sorted(limit.rules))


def test_intervals_are_the_open_minutes_between_the_moved_start_and_the_due_moment() -> None:
    chance = seeded(_SEED + 1)
    plan = plan_by(chance)
    calendar = worktime(plan)
    for _ in range(60):
        limit, start = limit_by(chance), start_by(chance)
        found = due(calendar, start, limit.duration, sorted(limit.rules))
        assert isinstance(found, Due)
        told = {m for one in found.intervals for m in range(minute(one.since), minute(one.until))}
        assert told == {m for m in range(minute(found.moved), minute(found.at)) if plan.open(m)}
        assert all(one.minutes == minute(one.until) - minute(one.since) > 0 for one in found.intervals)


def test_skipped_are_the_dates_without_a_session_from_the_given_start_to_the_due_date() -> None:
    chance = seeded(_SEED + 2)
    plan = plan_by(chance)
    calendar = worktime(plan)
    for _ in range(200):
        limit, start = limit_by(chance), start_by(chance)
        found = due(calendar, start, limit.duration, sorted(limit.rules))
        assert isinstance(found, Due)
        days = range(minute(start) // 1440, minute(found.at) // 1440 + 1)
        assert [one.day.toordinal() for one in found.skipped] == [day for day in days if not plan.works(day)]
