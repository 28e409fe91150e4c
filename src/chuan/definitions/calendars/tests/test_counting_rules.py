"""The counting rules a procedure's text may ask for, on the national calendar."""

from __future__ import annotations

from datetime import datetime

import pytest

from chuan.base.kernel.refusal import Refusal, Refused
from chuan.definitions.calendars.imports.national import national
from chuan.definitions.calendars.rules.due import due, due_at
from chuan.definitions.calendars.rules.duration import Duration
from chuan.definitions.calendars.tests.asking import at, counted


def test_no_rule_is_applied_unasked() -> None:
    assert at("2026-03-06T15:20", "1 ngày làm việc") == "2026-03-09T15:20"


def test_cut_off_moves_a_start_later_than_15_to_the_next_working_day() -> None:
    assert at("2026-08-28T15:20", "1 giờ", "cut-off-15") == "2026-09-03T08:30"


def test_cut_off_leaves_15_sharp_and_its_seconds() -> None:
    assert at("2026-03-06T15:00:59", "1 giờ", "cut-off-15") == "2026-03-06T16:00"
    assert at("2026-03-06T15:01", "1 giờ", "cut-off-15") == "2026-03-09T08:30"


def test_cut_off_on_a_rest_day_is_the_next_opening() -> None:
    assert at("2026-03-07T16:00", "1 giờ", "cut-off-15") == "2026-03-09T08:30"


def test_same_day_is_due_at_the_last_closing_of_day_0() -> None:
    assert at("2026-03-06T09:00", "1 giờ", "same-day") == "2026-03-06T17:30"
    assert at("2026-03-06T18:00", "1 giờ", "same-day") == "2026-03-09T17:30"


def test_same_day_after_15_is_the_next_working_day() -> None:
    assert at("2026-03-06T15:20", "1 ngày", "same-day", "cut-off-15") == "2026-03-09T17:30"


def test_first_day_counted_ends_a_day_earlier() -> None:
    assert at("2026-03-06T09:00", "2 ngày làm việc", "first-day-counted") == "2026-03-09T09:00"
    assert at("2026-03-04T09:00", "3 ngày", "first-day-counted") == "2026-03-06T09:00"
    assert at("2026-03-02T09:00", "1 tháng", "first-day-counted") == "2026-04-01T09:00"


def test_first_day_counted_once_in_a_composite() -> None:
    wanted = at("2026-03-02T09:00", "1 tháng và 2 ngày làm việc")
    assert wanted == "2026-04-06T09:00"
    assert at("2026-03-02T09:00", "1 tháng và 2 ngày làm việc", "first-day-counted") == "2026-04-03T09:00"


def test_first_day_counted_changes_neither_hours_nor_zero() -> None:
    for limit in ("9 giờ", "0 ngày làm việc", "0 ngày", "0,5 ngày làm việc"):
        assert at("2026-03-06T09:00", limit, "first-day-counted") == at("2026-03-06T09:00", limit)


def test_end_at_closing_is_the_last_closing_of_the_due_day() -> None:
    assert at("2026-03-06T09:00", "1 ngày làm việc", "end-at-closing") == "2026-03-09T17:30"
    assert at("2026-03-06T09:00", "1 ngày", "end-at-closing") == "2026-03-09T17:30"


def test_rules_apply_in_their_own_order_not_in_that_asked() -> None:
    rules = ("end-at-closing", "first-day-counted", "cut-off-15")
    assert at("2026-03-06T15:20", "2 ngày làm việc", *rules) == "2026-03-10T17:30"
    found = counted("2026-03-06T15:20", "2 ngày làm việc", *rules)
    assert found.rules == ("cut-off-15", "first-day-counted", "end-at-closing")


def test_an_unknown_rule_is_refused() -> None:
    start = datetime(2026, 3, 6, 9)  # noqa: DTZ001 - typed without a zone
    found = due(national(), start, Duration(()), ("sớm",))
    assert isinstance(found, Refusal)
    with pytest.raises(Refused):
        due_at(national(), start, Duration(()), ("sớm",))
