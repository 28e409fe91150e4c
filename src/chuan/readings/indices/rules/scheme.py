"""An index as data: its groups, its indicators, how it rounds, from when until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from types import MappingProxyType

from chuan.base.kernel.period import Period

ROUNDINGS = MappingProxyType({"half_up": ROUND_HALF_UP, "truncate": ROUND_DOWN})
"""Named ways to so many decimals: 185 of 247 is 74,90 % by the first and 74,89 % by the second."""
ABSENT_IF_EMPTY, ZERO_IF_EMPTY = "na", "zero"


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    name: str
    short: str
    most: Decimal


@dataclass(frozen=True, slots=True)
class Indicator:
    """``most`` None: watched only. ``full_at``: percent from which all points are given; ``why``: why it is not counted."""

    id: str
    name: str
    group: str
    formula: str
    most: Decimal | None
    full_at: Decimal
    source: str
    verified: bool
    empty: str = ABSENT_IF_EMPTY
    why: str = ""


@dataclass(frozen=True, slots=True)
class Grade:
    least: Decimal
    name: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Scheme:
    """One edition of an index, in force in the half-open ``period``. ``fewest`` dossiers, or an agency is not ranked."""

    code: str
    name: str
    period: Period
    source: str
    verified: bool
    rounding: str
    digits: int
    groups: tuple[Group, ...]
    indicators: tuple[Indicator, ...]
    grades: tuple[Grade, ...]
    fewest: int

    def __hash__(self) -> int:
        """By what names it: a board hashes it for each agency."""
        return hash((self.code, self.period.since))

    def rounded(self, value: Decimal) -> Decimal:
        """By the scheme's own named rule."""
        return value.quantize(Decimal(1).scaleb(-self.digits), ROUNDINGS[self.rounding])

    def indicator(self, key: str) -> Indicator | None:
        return next((one for one in self.indicators if one.id == key), None)

    def grade(self, percent: Decimal) -> Grade:
        """The first grade that so many percent of the points reach."""
        return next(one for one in self.grades if percent >= one.least)


def in_force(schemes: Iterable[Scheme], last: date) -> Scheme | None:
    """The edition of the period's last day."""
    return next((one for one in schemes if one.period.holds(last)), None)


def changed_within(schemes: Iterable[Scheme], period: Period) -> tuple[date, ...]:
    """The days inside the period, its first left out, on which another edition began."""
    begun = sorted(one.period.since for one in schemes if one.period.overlaps(period))
    return tuple(day for day in begun if day > period.since)
