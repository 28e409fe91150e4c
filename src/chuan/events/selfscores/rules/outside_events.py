"""What can happen to one year of an index measured by others."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Value:
    """An axis and what it came to."""

    axis: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Imported:
    """Taken from a file kept under its SHA-256; entered again, ``reason`` says why, and the earlier figures stay."""

    index: str
    year: int
    values: tuple[Value, ...]
    file: str
    total: Decimal | None = None
    rank: int | None = None
    of: int | None = None
    reason: Id | None = None
