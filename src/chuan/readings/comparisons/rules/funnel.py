"""The funnel around what is expected: how far from it so few or so many dossiers may lie by chance."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

LIMITS = (("95%", 1.959964), ("99,8%", 3.090232))
"""Name of a limit, and how many standard deviations from what is expected it lies."""


@dataclass(frozen=True, slots=True)
class Limits:
    """At so many expected late ones: the ratio may lie between these by chance."""

    name: str
    low: float
    high: float


def limits(settled: int, expected: float) -> tuple[Limits, ...]:
    """The limits of one agency; none where nothing was expected."""
    if not expected or not settled:
        return ()
    spread = sqrt(max(0.0, expected * (1 - min(1.0, expected / settled)))) / expected
    return tuple(Limits(name, max(0.0, 1 - far * spread), 1 + far * spread) for name, far in LIMITS)


def beyond(ratio: float, around: tuple[Limits, ...]) -> str:
    """The widest limit a ratio lies outside of; "" within all."""
    outside = [one.name for one in around if not one.low <= ratio <= one.high]
    return outside[-1] if outside else ""
