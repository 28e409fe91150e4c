"""Totals by kind: computed apart from reported, shares cut and never rounded up, days of an agency merged in mid-year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chuan.definitions.organisation.rules.rolling import Member
from chuan.readings.systems.rules.board import DECLARED, SCOPE, STAGE, Line, Said
from chuan.readings.systems.rules.sums import Count, by_kind, existed, share

BEGIN, YEAR = date(2018, 1, 1), date(2018, 12, 31)


def member(number: int, kind: str = "commune", until: date | None = None, *, inside: bool = True) -> Member:
    rank = {"department": 20, "commune": 50}[kind]
    return Member(
        number, f"H49.{number}", "", "", kind, kind, rank, kind, kind, rank, 1, 1, inside, False, BEGIN, until
    )


def line(number: int, said: dict[str, Said], kind: str = "commune") -> Line:
    return Line(member(number, kind), said)


def test_shares_are_cut_after_two_decimals() -> None:
    assert share(157, 281) == Decimal("55.87")
    assert share(185, 247) == Decimal("74.89")
    assert share(0, 0) is None


def test_what_was_reported_is_counted_apart() -> None:
    told = Said(True, reported=True)
    lines = [
        line(1, {DECLARED: Said(True), STAGE: Said(True, "Vận hành")}),
        line(2, {DECLARED: Said(False)}),
        line(3, {DECLARED: told, STAGE: Said(True, "Thí điểm")}),
        line(4, {}),
        line(5, {SCOPE: Said(False, part=7, whole=13)}, "department"),
    ]
    departments, communes = by_kind(lines)
    assert (departments.kind, departments.counts[SCOPE]) == ("department", Count(0, 1))
    assert communes.counts[DECLARED] == Count(1, 2, 1, 1)
    assert (communes.agencies, communes.stages) == (4, {"Vận hành": 1, "Thí điểm": 1})
    assert by_kind([]) == ()


def test_an_agency_merged_in_mid_year_counts_by_its_days() -> None:
    assert existed(member(1), BEGIN, YEAR) == (365, 365)
    assert existed(member(1, until=date(2018, 7, 1)), BEGIN, YEAR) == (181, 365)
    assert existed(member(1, until=BEGIN), BEGIN, YEAR) == (0, 365)
