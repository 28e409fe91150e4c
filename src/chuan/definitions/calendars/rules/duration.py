"""Lengths of time as the law writes them: "20 giờ làm việc", "02 tháng và 15 ngày làm việc"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Unit(StrEnum):
    HOUR = "hour"  # giờ, giờ làm việc: session minutes
    WORKING_DAY = "working_day"  # ngày làm việc
    DAY = "day"  # ngày
    MONTH = "month"  # tháng


@dataclass(frozen=True, slots=True)
class Part:
    amount: Decimal
    unit: Unit


@dataclass(frozen=True, slots=True)
class Duration:
    """A sum of parts, counted left to right."""

    parts: tuple[Part, ...]
