"""Wilson's interval of a share: how far the true share may lie from what few answers say."""

from __future__ import annotations

from math import sqrt

_Z = 1.959963984540054
"""Two-sided 95 per cent of the normal distribution."""


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The interval in per cent, one decimal; (0, 100) where nobody answered."""
    if not whole:
        return 0.0, 100.0
    share, square = part / whole, _Z * _Z
    middle = share + square / (2 * whole)
    reach = _Z * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    spread = 1 + square / whole
    low, high = (middle - reach) / spread, (middle + reach) / spread
    return round(max(0.0, low) * 100, 1), round(min(1.0, high) * 100, 1)


def apart(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two shares (part, whole) surely differ: their intervals do not touch."""
    a, b = wilson(*one), wilson(*other)
    return a[1] < b[0] or b[1] < a[0]
