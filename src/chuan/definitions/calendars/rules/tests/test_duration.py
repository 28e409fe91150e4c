"""What a text of a time limit means, and which texts are not understood."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.calendars.rules.duration import (
    Duration,
    Part,
    Unit,
    parse_duration,
    say_duration,
    whole_minutes,
    working_minutes,
)
from chuan.definitions.calendars.rules.words import WORDS

HOUR, WORKING, DAY, MONTH = Unit.HOUR, Unit.WORKING_DAY, Unit.DAY, Unit.MONTH

UNDERSTOOD = {
    "20 giờ làm việc": [("20", HOUR)],
    "24 Giờ": [("24", HOUR)],
    "02 Giờ": [("2", HOUR)],
    "07 Ngày làm việc": [("7", WORKING)],
    "15 NGÀY": [("15", DAY)],
    "3 Tháng": [("3", MONTH)],
    "0 Ngày": [("0", DAY)],
    "02 tháng và 15 ngày làm việc": [("2", MONTH), ("15", WORKING)],
    "02 tháng, 15 ngày làm việc": [("2", MONTH), ("15", WORKING)],
    "1 ngày làm việc, 4 giờ và 2 ngày": [("1", WORKING), ("4", HOUR), ("2", DAY)],
    "0,5 ngày làm việc": [("0.5", WORKING)],
    "0.5 Ngày làm việc": [("0.5", WORKING)],
    "1/2 ngày làm việc": [("0.5", WORKING)],
    "nửa ngày làm việc": [("0.5", WORKING)],
    "1,5 giờ": [("1.5", HOUR)],
    "  5\u00a0 ngày   làm\tviệc. ": [("5", WORKING)],
}


@pytest.mark.parametrize("text", UNDERSTOOD)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_understood(text: str, form: str) -> None:
    wanted = tuple(Part(Decimal(amount), unit) for amount, unit in UNDERSTOOD[text])
    found = parse_duration(unicodedata.normalize(form, text))  # type: ignore[arg-type]
    assert found == Duration(wanted)


REFUSED = {
    "": "empty",
    "   ": "empty",
    "15": "without_unit",
    "0,5": "without_unit",
    "-3 ngày": "negative",
    "−3 ngày": "negative",
    "5-7 ngày làm việc": "range",
    "5 – 7 ngày": "range",
    "từ 5 đến 7 ngày": "range",
    "24 giờ/07 ngày": "range",
    "24 giờ/07 ngày.": "range",
    "07 ngày làm việc hoặc 30 ngày làm việc": "range",
    "0,5 ngày": "broken_day",
    "1,5 tháng": "broken_day",
    "1000000 ngày": "too_long",
    "abc": "unread",
    "hàng năm": "unread",
    "hằng năm": "unread",
    "Trong ngày": "unread",
    "Không quy định": "unread",
    "5 ngày làm": "unread",
    "5 ngàyy": "unread",
    "5 tuần": "unread",
    "1.000 ngày": "unread",
    "2 tháng 15 ngày làm việc": "unread",
    "2 tháng và": "unread",
    "và 2 tháng": "unread",
    "20 giờ làm việc kể từ khi nhận": "unread",
    "٥ ngày": "unread",
    "1/0 giờ": "range",
    "5 ngày" + " và 5 ngày" * 100: "unread",
}


@pytest.mark.parametrize("text", REFUSED)
def test_not_understood(text: str) -> None:
    found = parse_duration(text)
    assert isinstance(found, Refusal)
    assert found.reason.key == f"calendars.duration_{REFUSED[text]}"
    assert (found.status, found.field) == (422, "for")
    assert say(found.reason, WORDS).endswith(".")


_AMOUNTS = st.integers(0, 400).map(Decimal)
_BROKEN = st.decimals(0, 40, places=2, allow_nan=False)
_PARTS = st.one_of(
    st.builds(Part, _BROKEN, st.sampled_from([HOUR, WORKING])),
    st.builds(Part, _AMOUNTS, st.sampled_from([DAY, MONTH])),
)


@given(st.lists(_PARTS, min_size=1, max_size=4))
def test_what_is_said_is_read_back(parts: list[Part]) -> None:
    duration = Duration(tuple(parts))
    assert parse_duration(say_duration(duration)) == duration


@given(st.text(max_size=60))
def test_any_text_gives_an_answer(text: str) -> None:
    assert isinstance(parse_duration(text), Duration | Refusal)


def test_said_in_english() -> None:
    duration = Duration((Part(Decimal(2), MONTH), Part(Decimal("1.5"), WORKING)))
    assert say_duration(duration, "en") == "2 months and 1.5 working days"


def test_a_third_of_480_minutes_is_160() -> None:
    assert whole_minutes(Decimal(1) / Decimal(3), 480) == 160


def test_seconds_of_a_fraction_are_dropped() -> None:
    assert whole_minutes(Decimal("0.01"), 60) == 0


def test_working_minutes_of_days_and_hours() -> None:
    duration = Duration((Part(Decimal("1.5"), WORKING), Part(Decimal(2), HOUR)))
    assert working_minutes(duration) == 840


def test_calendar_time_has_no_working_minutes() -> None:
    assert working_minutes(Duration((Part(Decimal(2), DAY),))) is None
