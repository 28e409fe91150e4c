"""Where the libraries of today go wrong on hours (performance.md, section 1): each is a test here."""

from __future__ import annotations

from datetime import date, datetime

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.period import Period
from chuan.definitions.calendars.imports.calendar import sessions
from chuan.definitions.calendars.imports.national import national_file
from chuan.definitions.calendars.rules.entries import Entry, Week
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.tests.asking import at

MORNING = sessions(["07:30-11:30"])
FULL = sessions(["07:30-11:30", "13:30-17:30"])
SUMMER = sessions(["07:00-11:30", "14:00-17:30"])


def _with_saturdays() -> WorkTime:
    week = Week(Period(date(2026, 1, 1)), (FULL, FULL, FULL, FULL, FULL, MORNING, ()))
    return national_file().worktime((week,))


def _moment(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=VIETNAM)


def test_a_limit_ends_friday_1730_and_not_monday_0730() -> None:
    assert at("2026-03-06T15:30", "2 giờ") == "2026-03-06T17:30"


def test_a_limit_ends_1130_and_not_1330() -> None:
    assert at("2026-03-06T09:30", "2 giờ") == "2026-03-06T11:30"


def test_a_late_decree_moves_the_due_moment_by_a_new_value_of_the_calendar() -> None:
    file = national_file()
    before = WorkTime(file.weeks, tuple(e for e in file.entries if not e.swap), file.years, file.horizon)
    start = datetime(2025, 12, 31, 16, tzinfo=VIETNAM)
    assert before.advance(start, 120) == datetime(2026, 1, 2, 8, tzinfo=VIETNAM)
    assert file.worktime().advance(start, 120) == datetime(2026, 1, 5, 8, tzinfo=VIETNAM)


def test_an_agency_with_saturday_mornings_counts_them() -> None:
    calendar = _with_saturdays()
    assert calendar.advance(_moment(6, 16), 120) == _moment(7, 8)
    assert calendar.advance(_moment(7, 10), 120) == _moment(9, 8)


def test_a_make_up_saturday_has_the_replaced_day_even_where_saturdays_are_half() -> None:
    assert _with_saturdays().sessions(date(2026, 8, 22)) == FULL


def test_an_agency_may_give_its_own_sessions_to_a_make_up_day() -> None:
    own = Entry("làm bù buổi sáng", worked=date(2026, 8, 22), sessions=MORNING, document="5/TB")
    assert national_file().worktime(entries=(own,)).sessions(date(2026, 8, 22)) == MORNING


def test_an_agency_may_work_on_a_national_day_off() -> None:
    own = Entry("trực", worked=date(2026, 8, 31), document="6/TB")
    assert national_file().worktime(entries=(own,)).sessions(date(2026, 8, 31)) == FULL


def test_receipt_after_closing_counts_from_the_next_opening() -> None:
    assert at("2026-03-06T17:31", "1 ngày làm việc") == "2026-03-10T07:30"


def test_a_half_day_is_one_session_and_counts_as_a_working_day() -> None:
    assert (
        _with_saturdays().segments.day_after(date(2026, 3, 6).toordinal(), 1) == date(2026, 3, 7).toordinal()
    )


def test_summer_hours_that_change_inside_a_dossier() -> None:
    summer = Week(Period(date(2026, 4, 16), date(2026, 10, 16)), (SUMMER,) * 5 + ((), ()))
    calendar = national_file().worktime((summer,))
    # Wednesday 15/4 closes at 17:30 in winter hours; Thursday 16/4 opens at 07:00.
    assert calendar.advance(_moment(15, 16, 30, month=4), 120) == _moment(16, 8, month=4)
    assert calendar.elapsed(_moment(15, 16, 30, month=4), _moment(16, 14, 30, month=4)) == 360


def test_minutes_are_local_whatever_the_zone_of_the_machine() -> None:
    assert at("2026-03-05T23:30+00:00", "1 ngày làm việc") == "2026-03-09T07:30"
