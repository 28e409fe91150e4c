"""The year is cut into agencies and days: exact in sum, the same for one seed, fewest at Tết."""

from __future__ import annotations

from datetime import date

from chuan.surfaces.simulator.year.sizes import by_month, calendar_days, days, first_day, shares

AGENCIES = [(f"H49.{number}", number % 4 > 0) for number in range(60)]


def test_the_shares_sum_to_the_whole_and_are_the_same_again() -> None:
    made = shares(AGENCIES, 100_000)
    assert sum(one.dossiers for one in made) == 100_000
    assert made == shares(AGENCIES, 100_000) != shares(AGENCIES, 100_000, seed=1)
    assert max(one.dossiers for one in made) > 5 * min(one.dossiers for one in made) > 0


def test_the_days_sum_to_the_share_and_february_has_least() -> None:
    share = shares(AGENCIES, 900_000)[0]
    worked = [day for day in calendar_days(date(2025, 12, 1), date(2026, 11, 21)) if day.weekday() < 5]
    found = days(share, worked)
    assert sum(found.values()) == share.dossiers
    months = {month: sum(of.values()) for month, of in by_month(found).items()}
    full = {month: count for month, count in months.items() if month != date(2026, 11, 1)}
    assert min(full, key=full.__getitem__) == date(2026, 2, 1)


def test_a_year_is_twelve_months() -> None:
    assert first_day(date(2026, 11, 21)) == date(2025, 12, 1)
    assert first_day(date(2026, 12, 31)) == date(2026, 1, 1)
    assert first_day(date(2027, 1, 5)) == date(2026, 2, 1)
