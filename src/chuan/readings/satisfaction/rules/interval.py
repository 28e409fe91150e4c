"""How far the true share may lie from what few answers say: the house's one interval, in per cent."""

from __future__ import annotations

from chuan.base.kernel.shares import exact_interval


def interval(part: int, whole: int) -> tuple[float, float]:
    """The exact 95 per cent interval, one decimal; (0, 100) where nobody answered."""
    low, high = exact_interval(part, whole)
    return round(low * 100, 1), round(high * 100, 1)


def apart(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two shares (part, whole) surely differ: their intervals do not touch."""
    a, b = interval(*one), interval(*other)
    return a[1] < b[0] or b[1] < a[0]
