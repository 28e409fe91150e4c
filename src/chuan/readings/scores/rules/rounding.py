"""Exact points to shown ones: the rule is named by the scheme, and what rounding did is a line of its own."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Protocol


class _Whole(Protocol):
    """The whole number for ``top`` divided by ``under`` (above 0)."""

    def __call__(self, top: int, under: int) -> int: ...


def _half_up(top: int, under: int) -> int:
    """Halves away from nothing, as people round."""
    whole = (2 * abs(top) + under) // (2 * under)
    return whole if top >= 0 else -whole


def _half_even(top: int, under: int) -> int:
    return round(Fraction(top, under))


def _down(top: int, under: int) -> int:
    """Cut off, towards nothing."""
    whole = abs(top) // under
    return whole if top >= 0 else -whole


def _up(top: int, under: int) -> int:
    return -(-top // under)


RULES: Mapping[str, _Whole] = MappingProxyType(
    {"half_up": _half_up, "half_even": _half_even, "down": _down, "up": _up}
)


def rounded(value: Fraction, rule: str, digits: int) -> Decimal:
    """``value`` with so many decimals by a named rule; exact, no float between."""
    return Decimal(RULES[rule](value.numerator * 10**digits, value.denominator)).scaleb(-digits)
