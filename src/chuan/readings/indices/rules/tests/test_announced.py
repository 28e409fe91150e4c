"""1.1 and 1.2 by a calendar one can follow: working days before the law's day and after the decision's."""

from __future__ import annotations

from datetime import date

from chuan.readings.indices.rules.announced import Announced, counted, working_days_from


def works(day: date) -> bool:
    return day.weekday() < 5 and day != date(2026, 9, 2)


def test_working_days_before_and_after() -> None:
    friday = date(2026, 9, 4)
    assert working_days_from(friday, -5, works) == date(2026, 8, 27)
    assert working_days_from(friday, 5, works) == date(2026, 9, 11)
    assert working_days_from(friday, 0, works) == friday


def test_a_calendar_without_working_days_ends() -> None:
    assert working_days_from(date(2026, 1, 1), 5, lambda _: False) < date(2026, 4, 1)


def test_in_time_late_and_not_listed_yet() -> None:
    day, next_day, today = date(2026, 9, 1), date(2026, 9, 2), date(2026, 9, 20)
    found = (
        Announced(1, day, day, next_day, next_day),
        Announced(1, next_day, day, next_day),
        Announced(1, day, day, date(2026, 9, 30)),
    )
    assert counted(found, today) == {
        1: {"announced": 3, "announced_in_time": 2, "listed_due": 2, "listed_in_time": 1}
    }
    assert counted((), today) == {}
