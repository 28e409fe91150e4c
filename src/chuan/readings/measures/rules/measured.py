"""From part and whole, or from every value, to one exact figure; how it is shown; whether a target is reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise

from chuan.base.kernel.period import Period
from chuan.readings.measures.rules.petitions import PETITIONS
from chuan.readings.measures.rules.registry import DAYS, HOURS, MEASURES, MEDIAN, UP, Measure


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure over ``[since, until)``. ``value`` is exact, in the measure's unit; None where nothing was counted.

    ``values``: for a median or a ninetieth, every dossier's own minutes in order; ``part`` is then how many lie above
    the value.
    """

    key: str
    period: Period
    part: int
    whole: int
    value: Fraction | None
    values: tuple[int, ...] = ()

    @property
    def measure(self) -> Measure:
        return named(self.key)

    @property
    def wrong(self) -> int:
        """How many were not as they should be: of a measure that is better up, all that was not its part."""
        return self.whole - self.part if self.measure.better == UP else self.part

    @property
    def shown(self) -> str:
        """The value as people read it, without its unit; empty where nothing was counted."""
        return "" if self.value is None else shown(self.value)


def named(key: str) -> Measure:
    """A measure of dossiers or of petitions."""
    return MEASURES[key] if key in MEASURES else PETITIONS[key]


_MINUTES = {HOURS: 60, DAYS: 24 * 60}
"""Unit of a spread -> how many of its own minutes make one."""


def counted(key: str, period: Period, part: int, whole: int) -> Measured:
    """A part of a whole, in percent or in times a hundred: both are part × 100 ÷ whole."""
    return Measured(key, period, part, whole, Fraction(part * 100, whole) if whole else None)


def spread(key: str, period: Period, minutes: Sequence[int]) -> Measured:
    """The median or the ninetieth of these minutes: the value of the dossier at that place, none between two."""
    values = tuple(sorted(minutes))
    if not values:
        return Measured(key, period, 0, 0, None)
    measure = MEASURES[key]
    found = values[place(len(values), 50 if measure.kind == MEDIAN else 90)]
    above = sum(1 for value in values if value > found)
    return Measured(key, period, above, len(values), Fraction(found, _MINUTES[measure.unit]), values)


def place(count: int, percent: int) -> int:
    """Index of the nearest rank: the smallest with at least ``percent`` of all at or below it."""
    return -(-count * percent // 100) - 1


def reached(key: str, value: Fraction, target: Fraction) -> bool:
    """Whether a value is as good as its target or better; the exact values are compared, not the shown ones."""
    return value >= target if named(key).better == UP else value <= target


def shown(value: Fraction) -> str:
    """Two decimals at most, half up, with a Vietnamese comma: ``97,3``, ``8``."""
    rounded = (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    whole, _, cents = f"{rounded:f}".partition(".")
    return f"{whole},{cents}".rstrip("0").rstrip(",") if cents else whole


def quarters(year: int) -> tuple[Period, ...]:
    """The four quarters of a year, half-open."""
    begins = [date(year, month, 1) for month in (1, 4, 7, 10)] + [date(year + 1, 1, 1)]
    return tuple(Period(since, until) for since, until in pairwise(begins))


def year_of(year: int) -> Period:
    """A whole year, half-open."""
    return Period(date(year, 1, 1), date(year + 1, 1, 1))
