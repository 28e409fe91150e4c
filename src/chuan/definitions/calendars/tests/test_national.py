"""The national calendar: what is off, what is worked instead, what is still awaited."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from chuan.definitions.calendars.imports.national import national, national_file
from chuan.definitions.calendars.tests.asking import hours, why

FULL = ["07:30-11:30", "13:30-17:30"]
OFF = {
    2022: "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02",
    2023: "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04",
    2024: "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
    2025: "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
    2026: "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
    2027: "01-01 04-16 04-30 05-03 09-02 11-24",
}
SWAPS = {
    "2024-05-04": "29/04/2024",
    "2025-04-26": "02/05/2025",
    "2026-01-10": "02/01/2026",
    "2026-08-22": "31/08/2026",
}


@pytest.mark.parametrize("year", OFF)
def test_weekdays_off_are_these_and_no_others(year: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(365 + (year % 4 == 0))]
    closed = [f"{day:%m-%d}" for day in days if day.weekday() < 5 and not national().sessions(day)]
    assert " ".join(closed) == OFF[year]


def test_weekend_days_worked_are_the_swapped_ones_and_no_others() -> None:
    days = (date(2022, 1, 1) + timedelta(days=n) for n in range(365 * 6 + 1))
    assert [f"{day}" for day in days if day.weekday() >= 5 and national().sessions(day)] == list(SWAPS)


@pytest.mark.parametrize("day", SWAPS)
def test_a_swapped_day_says_what_it_replaces(day: str) -> None:
    assert hours(day) == FULL
    assert SWAPS[day] in why(day)


def test_the_decree_of_a_swap_is_named() -> None:
    assert "12729/VPCP-KGVX" in why("2026-01-02")
    assert "10/01/2026" in why("2026-01-02")


def test_the_proposed_swap_is_awaited_and_changes_nothing() -> None:
    assert hours("2026-11-23") == FULL
    assert hours("2026-11-28") == []
    assert "chờ thông báo" in why("2026-11-23")
    assert "chờ thông báo" in why("2026-11-28")


def test_24_november_is_off_and_said_to_be_unverified() -> None:
    assert hours("2026-11-24") == []
    assert "28/2026/QH16" in why("2026-11-24")
    assert "chưa đối chiếu" in why("2026-11-24")
    assert hours("2025-11-24") == FULL


def test_tet_2027_is_a_marked_forecast_that_changes_nothing() -> None:
    assert hours("2027-02-08") == FULL
    assert "Dự báo" in why("2027-02-08")
    assert "chưa áp dụng" in why("2027-02-08")


def test_a_document_number_makes_an_awaited_day_apply() -> None:
    file = national_file()
    tet = next(entry for entry in file.entries if "Tết Nguyên đán 2027" in entry.name)
    noticed = file.worktime(entries=(replace(tet, document="99/VPCP-KGVX"),))
    assert noticed.sessions(date(2027, 2, 8)) == ()


def test_every_entry_and_year_has_a_source() -> None:
    file = national_file()
    assert all(entry.source for entry in file.entries)
    assert all(year.source for year in file.years)
    assert [year.year for year in file.years if not year.verified] == [2027]
