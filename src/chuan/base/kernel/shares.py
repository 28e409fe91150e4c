"""How sure a share is: the exact interval of Clopper and Pearson, the one rule of the whole house.

Exact, because what is concluded from it is about people and offices: it never promises more than it says, however few
were counted, where an approximation may. The tails are taken from the incomplete beta function, so thousands cost no
more than ten.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import exp, lgamma, log, log1p

_HALVINGS, _TERMS, _TINY = 27, 400, 1e-300
_CLOSE = 1e-12


@lru_cache(maxsize=4096)
def exact_interval(found: int, sample: int, doubt: float = 0.05) -> tuple[float, float]:
    """The shares of which ``found`` of ``sample`` is not surprising at ``doubt``; (0, 1) where nothing was counted."""
    if sample == 0:
        return 0.0, 1.0
    half = doubt / 2
    low = _where(lambda share: at_least(found, sample, share) >= half) if found else 0.0
    high = _where(lambda share: at_least(found + 1, sample, share) > 1 - half) if found < sample else 1.0
    return low, high


def at_least(found: int, sample: int, share: float) -> float:
    """P(at least ``found`` of ``sample``), 0 < found <= sample; the share is strictly between 0 and 1."""
    a, b = float(found), float(sample - found + 1)
    if share > (a + 1) / (a + b + 2):
        return 1 - _beta(b, a, 1 - share)
    return _beta(a, b, share)


def _beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function by its continued fraction (Lentz), where that converges fast."""
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    fraction = d
    for m in range(1, _TERMS):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d, c = 1 / (1 + term * d or _TINY), 1 + term / c or _TINY
            fraction *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return front * fraction


def _where(holds: Callable[[float], bool]) -> float:
    """The share from which on a condition holds that turns true once."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return (low + high) / 2
