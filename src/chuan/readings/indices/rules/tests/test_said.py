"""Gains, absent weeks, editions and the named rounding rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from chuan.base.kernel.period import Period
from chuan.readings.indices.rules.gains import gains
from chuan.readings.indices.rules.gaps import Week, heard
from chuan.readings.indices.rules.scheme import changed_within, in_force
from chuan.readings.indices.rules.scoring import scored
from chuan.readings.indices.rules.tests.test_golden import SCHEME


def test_the_indicator_that_gains_most_a_mended_dossier_comes_first() -> None:
    sums = {
        "received": 100,
        "in_time": 90,
        "late": 10,
        "priced": 10,
        "paid": 4,
        "resulted": 10,
        "digitised": 8,
    }
    first, second, *_ = gains(scored(SCHEME, sums))
    assert (first.line.indicator.id, first.each, first.needed) == ("4.1", Decimal("0.6000"), 10)
    assert (second.line.indicator.id, second.needed, second.missing) == ("3.6", 6, Decimal("3.60"))
    assert "4.2" not in {gain.line.indicator.id for gain in gains(scored(SCHEME, sums))}


def test_a_week_without_any_synchronisation_is_absent() -> None:
    weeks = (Week(date(2026, 3, 2), 10, 8), Week(date(2026, 3, 9), 30, 0), Week(date(2026, 3, 16), 0, 0))
    sums, absent = heard({"received": 40, "synced": 8}, weeks)
    assert [week.monday for week in absent] == [date(2026, 3, 9)]
    assert sums["sync_received"] == 10
    found = scored(SCHEME, sums).line("1.4")
    assert found is not None
    assert found.value == Decimal("80.00")


def test_the_edition_of_the_last_day_and_when_it_changed() -> None:
    begins = date(2026, 3, 15)
    old = replace(SCHEME, period=Period(date(2022, 8, 1), begins))
    new = replace(SCHEME, code="new", period=Period(begins))
    march = Period(date(2026, 3, 1), date(2026, 4, 1))
    assert in_force((old, new), date(2026, 3, 31)) == new
    assert changed_within((old, new), march) == (begins,)
    assert changed_within((SCHEME,), march) == ()
    assert in_force((old,), date(2026, 3, 31)) is None


def test_rounding_and_truncating_are_named_and_differ() -> None:
    exact = Decimal(185 * 100) / Decimal(247)
    assert SCHEME.rounded(exact) == Decimal("74.90")
    assert replace(SCHEME, rounding="truncate").rounded(exact) == Decimal("74.89")
    assert SCHEME.grade(Decimal("83.8")).name == "Tốt"
