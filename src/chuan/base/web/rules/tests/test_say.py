"""Days, moments, working time, money and numbers as Vietnamese readers write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.clock import VIETNAM
from chuan.base.web.rules import say

FRIDAY = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


def test_a_moment_names_its_weekday_in_vietnam() -> None:
    assert say.long_moment(FRIDAY) == "thứ Sáu 27/11/2026, 16:00"


def test_a_moment_late_in_utc_is_already_tomorrow_in_vietnam() -> None:
    assert say.short_moment(datetime(2026, 11, 20, 17, 30, tzinfo=UTC)) == "21/11 00:30"


def test_sunday_has_its_own_name() -> None:
    assert (say.weekday(date(2026, 11, 22)), say.weekday_short(date(2026, 11, 22))) == ("Chủ nhật", "CN")


@pytest.mark.parametrize(
    ("then", "said"),
    [
        (datetime(2026, 11, 20, 8, 5, tzinfo=VIETNAM), "08:05"),
        (datetime(2026, 11, 18, 8, 5, tzinfo=VIETNAM), "18/11"),
        (datetime(2025, 11, 18, 8, 5, tzinfo=VIETNAM), "18/11/2025"),
    ],
)
def test_since_is_as_short_as_today_allows(then: datetime, said: str) -> None:
    assert say.since(then, datetime(2026, 11, 20, 9, 40, tzinfo=VIETNAM)) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (360, "còn 6 giờ làm việc"),
        (50, "còn 50 phút làm việc"),
        (110, "còn 1 giờ 50 phút làm việc"),
        (480, "còn 1 ngày làm việc"),
        (480 + 359, "còn 1 ngày 5 giờ làm việc"),
        (-600, "quá 1 ngày 2 giờ làm việc"),
        (0, "hết giờ"),
    ],
)
def test_time_left_has_two_units_at_most_and_is_rounded_down(minutes: int, said: str) -> None:
    assert say.left(minutes) == said


def test_the_length_of_the_day_is_the_agency_s() -> None:
    assert say.left_short(450 + 60, working_day=450) == "còn 1 ngày 1 giờ"


@given(st.integers(min_value=0, max_value=100_000))
def test_what_is_said_never_exceeds_what_is_left(minutes: int) -> None:
    worth = {"ngày": 480, "giờ": 60, "phút": 1}
    parts = say.span(minutes).split()
    said = sum(int(amount) * worth[unit] for amount, unit in zip(parts[::2], parts[1::2], strict=True))
    assert minutes - 60 < said <= minutes


def test_money_and_numbers_use_dots_for_thousands_and_a_comma_for_decimals() -> None:
    assert say.money(1_234_567) == "1.234.567 đ"
    assert say.number(Decimal("98.5"), 2) == "98,50"


def test_per_cent_rounds_half_up_and_is_silent_about_nothing() -> None:
    assert (say.percent(1, 8), say.percent(1, 2), say.percent(0, 0)) == ("12,5 %", "50 %", "–")


def test_size_of_a_file() -> None:
    assert (say.size(10), say.size(340_000), say.size(2_100_000)) == ("1 kB", "340 kB", "2,1 MB")


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001 - naive = +07:00
def test_a_day_reads_back(moment: datetime) -> None:
    aware = moment.replace(tzinfo=VIETNAM)
    assert datetime.strptime(say.day(aware), "%d/%m/%Y").replace(tzinfo=VIETNAM) <= aware
    assert aware - datetime.strptime(say.day(aware), "%d/%m/%Y").replace(tzinfo=VIETNAM) < timedelta(days=1)
