"""Every sentence of "Counting" (issue 2), one test each, on the national calendar."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.refusal import Refusal
from chuan.definitions.calendars.imports.national import national
from chuan.definitions.calendars.rules.due import due
from chuan.definitions.calendars.rules.duration import Duration, parse_duration
from chuan.definitions.calendars.tests.asking import at, counted


def test_the_worked_example() -> None:
    assert counted("2026-08-28T14:20", "20 giờ làm việc").at.isoformat() == "2026-09-07T08:20:00+07:00"


def test_a_start_outside_a_session_moves_to_the_next_opening() -> None:
    assert at("2026-03-06T18:00", "1 giờ") == "2026-03-09T08:30"
    assert at("2026-03-06T12:00", "1 giờ") == "2026-03-06T14:30"


def test_a_start_at_an_exact_closing_moves_too() -> None:
    assert at("2026-03-06T11:30", "1 giờ") == "2026-03-06T14:30"
    assert at("2026-03-06T17:30", "1 ngày làm việc") == "2026-03-10T07:30"


def test_a_start_at_an_opening_stays() -> None:
    assert counted("2026-03-06T07:30", "1 giờ").moved.isoformat() == "2026-03-06T07:30:00+07:00"


def test_the_day_of_the_moved_start_is_day_0() -> None:
    assert at("2026-03-06T18:00", "2 ngày") == "2026-03-11T07:30"


def test_seconds_are_dropped() -> None:
    assert at("2026-03-06T14:20:59.999", "1 giờ") == "2026-03-06T15:20"


def test_no_zone_means_0700() -> None:
    assert at("2026-03-06T14:20", "1 giờ") == at("2026-03-06T07:20Z", "1 giờ") == "2026-03-06T15:20"
    assert at("2026-03-05T22:20-09:00", "1 giờ") == "2026-03-06T15:20"


def test_hours_consume_session_minutes() -> None:
    assert at("2026-03-06T10:30", "2 giờ làm việc") == "2026-03-06T14:30"


def test_gio_means_gio_lam_viec() -> None:
    assert at("2026-03-06T10:30", "24 giờ") == at("2026-03-06T10:30", "24 giờ làm việc")


def test_hours_end_at_a_closing_not_at_the_next_opening() -> None:
    assert at("2026-03-06T13:30", "4 giờ") == "2026-03-06T17:30"
    assert at("2026-03-06T07:30", "4 giờ") == "2026-03-06T11:30"


def test_working_days_keep_the_minute() -> None:
    assert at("2026-08-28T14:20", "5 ngày làm việc") == "2026-09-09T14:20"


def test_calendar_days_keep_the_minute() -> None:
    assert at("2026-03-06T14:20", "6 ngày") == "2026-03-12T14:20"


def test_a_calendar_day_that_falls_on_a_rest_day_settles_at_the_next_opening() -> None:
    assert at("2026-03-06T14:20", "1 ngày") == "2026-03-09T07:30"


def test_months_keep_day_and_minute() -> None:
    assert at("2026-03-06T14:20", "1 tháng") == "2026-04-06T14:20"


def test_a_month_from_31_january_is_clamped() -> None:
    assert at("2024-01-31T10:00", "1 tháng") == "2024-02-29T10:00"
    assert at("2025-10-31T10:00", "4 tháng") == "2026-03-02T07:30"


def test_a_fraction_of_a_working_day_is_part_of_480_minutes() -> None:
    assert at("2026-03-06T08:00", "0,5 ngày làm việc") == "2026-03-06T14:00"
    assert at("2026-03-06T08:00", "1/2 ngày làm việc") == "2026-03-06T14:00"


def test_a_fraction_is_consumed_after_the_whole_days() -> None:
    assert at("2026-03-06T15:00", "1,5 ngày làm việc") == "2026-03-10T09:00"
    assert at("2026-03-06T15:00", "1,25 ngày làm việc") == "2026-03-09T17:00"


def test_composites_count_left_to_right() -> None:
    assert at("2026-03-31T09:00", "1 tháng và 2 ngày làm việc") == "2026-05-05T09:00"
    assert at("2026-03-31T09:00", "2 ngày làm việc và 1 tháng") == "2026-05-04T07:30"


def test_composites_settle_once_at_the_end() -> None:
    # One day after Friday is Saturday 15:00, which is not settled before the second day is added.
    assert at("2026-03-06T15:00", "1 ngày và 2 ngày") == "2026-03-09T15:00"
    assert at("2026-03-06T15:00", "1 ngày và 1 giờ") == "2026-03-09T08:30"


def test_zero_gives_the_moved_start() -> None:
    for limit in ("0 giờ", "0 ngày làm việc", "0 ngày", "0 tháng"):
        assert at("2026-03-06T18:00", limit) == "2026-03-09T07:30"
        assert at("2026-03-06T09:12", limit) == "2026-03-06T09:12"


def test_a_due_minute_exactly_at_a_closing_stays() -> None:
    assert at("2026-03-06T13:30", "4 giờ và 3 ngày") == "2026-03-09T17:30"


def test_a_swapped_day_has_the_sessions_of_the_day_it_replaces() -> None:
    assert at("2026-01-09T16:30", "2 giờ") == "2026-01-10T08:30"


def test_intervals_lie_between_moved_start_and_due_in_calendar_units_too() -> None:
    found = counted("2026-03-06T15:00", "3 ngày")
    assert [(f"{one.since:%d %H:%M}", one.minutes) for one in found.intervals] == [
        ("06 15:00", 150),
        ("09 07:30", 240),
        ("09 13:30", 90),
    ]


def test_skipped_begin_at_the_given_start_not_at_the_moved_one() -> None:
    found = counted("2026-03-07T09:00", "1 giờ")
    assert [f"{one.day:%d/%m}" for one in found.skipped] == ["07/03", "08/03"]


def test_provisional_once_a_day_passed_lies_in_a_year_without_a_verified_decree() -> None:
    assert counted("2026-12-31T16:00", "2 giờ").provisional
    assert not counted("2026-12-31T16:00", "1 giờ").provisional
    assert not counted("2022-12-20T16:00", "20 ngày làm việc").provisional


def test_an_awaited_swap_may_change_the_date_without_making_the_year_provisional() -> None:
    found = counted("2026-11-20T16:00", "3 ngày làm việc")
    assert (found.provisional, found.may_change) == (False, True)


def test_a_start_in_a_year_without_calendar_is_refused() -> None:
    for year in (1, 2015, 2021, 2028, 2050, 9999):
        found = due(national(), datetime(year, 6, 1, 9), Duration(()))  # noqa: DTZ001 - typed without a zone
        assert isinstance(found, Refusal)
        assert (found.reason.key, found.reason.facts["year"]) == ("calendars.no_year", year)


def test_a_limit_past_the_horizon_is_refused() -> None:
    for parts in ("999999 giờ", "999999 ngày", "999999 tháng", "999999 ngày làm việc"):
        duration = parse_duration(parts)
        assert isinstance(duration, Duration)
        found = due(national(), datetime(2026, 6, 1, 9), duration)  # noqa: DTZ001 - typed without a zone
        assert isinstance(found, Refusal)
        assert found.reason.key == "calendars.beyond"
