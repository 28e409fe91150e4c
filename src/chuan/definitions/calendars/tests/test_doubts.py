"""What the administrator is told of the calendar."""

from __future__ import annotations

from datetime import date

from chuan.base.kernel.reason import say
from chuan.definitions.calendars.imports.national import national
from chuan.definitions.calendars.rules.doubts import doubts
from chuan.definitions.calendars.rules.words import WORDS


def _told(today: date) -> list[str]:
    return [say(doubt, WORDS) for doubt in doubts(national(), today)]


def test_november_2026_is_full_of_doubts() -> None:
    told = " ".join(_told(date(2026, 11, 22)))
    assert "năm 2027" in told
    assert "Đề xuất hoán đổi" in told
    assert "Dự báo Tết Nguyên đán 2027 (04/02/2027 – 10/02/2027)" in told
    assert "Ngày Văn hóa Việt Nam (24/11/2026), áp dụng theo Nghị quyết 28/2026/QH16" in told


def test_what_lies_behind_is_no_doubt_any_more() -> None:
    assert not any("Đề xuất hoán đổi" in one for one in _told(date(2026, 11, 29)))


def test_a_decided_year_has_none() -> None:
    assert _told(date(2024, 12, 31)) == []
