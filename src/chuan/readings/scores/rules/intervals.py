"""How sure a share is: the exact interval of Clopper and Pearson, by halving on the binomial tails."""

from __future__ import annotations

from collections.abc import Callable
from math import fsum

from chuan.definitions.schemes.rules.exact import binomial

_HALVINGS = 40


def exact_interval(found: int, sample: int, doubt: float = 0.05) -> tuple[float, float]:
    """The shares of which ``found`` of ``sample`` is not surprising at ``doubt``; (0, 1) where nothing was counted."""
    if sample == 0:
        return 0.0, 1.0
    half = doubt / 2
    low = _where(lambda share: 1 - _at_most(found - 1, sample, share) >= half) if found else 0.0
    high = _where(lambda share: _at_most(found, sample, share) < half) if found < sample else 1.0
    return low, high


def _at_most(found: int, sample: int, share: float) -> float:
    """P(at most ``found`` of ``sample``); the share is strictly between 0 and 1."""
    return fsum(binomial(sample, count, share) for count in range(found + 1))


def _where(holds: Callable[[float], bool]) -> float:
    """The share from which on a condition holds that turns true once."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return (low + high) / 2
