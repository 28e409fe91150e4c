"""How likely so many would be by luck alone: exact binomial and Poisson tails."""

from __future__ import annotations

from collections.abc import Callable
from math import comb, exp, factorial, fsum


def binomial_tail(found: int, sample: int, share: float) -> float:
    """P(at least ``found`` of ``sample``) where each is wrong with probability ``share``."""
    if found <= 0:
        return 1.0
    if share <= 0 or share >= 1:
        return 0.0 if share <= 0 or found > sample else 1.0
    term = comb(sample, found) * share**found * (1 - share) ** (sample - found)
    terms = []
    for count in range(found, sample + 1):
        terms.append(term)
        term *= (sample - count) / (count + 1) * share / (1 - share)
    return min(1.0, fsum(terms))


def poisson_tail(found: int, mean: float) -> float:
    """P(at least ``found``) where ``mean`` are expected."""
    return max(0.0, 1.0 - exp(-mean) * fsum(mean**k / factorial(k) for k in range(found)))


def needed(tail: Callable[[int], float], least: int, most: int, chance: float) -> int:
    """The smallest count, ``least`` at the lowest, that luck gives at most with ``chance``; ``most`` + 1 if none."""
    return next((count for count in range(least, most + 1) if tail(count) <= chance), most + 1)
