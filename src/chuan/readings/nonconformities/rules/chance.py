"""How likely so many would be by luck alone: binomial and Poisson tails, of any size of sample."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from math import exp, fsum, lgamma, log

from chuan.definitions.schemes.rules.exact import binomial


def binomial_tail(found: int, sample: int, share: float) -> float:
    """P(at least ``found`` of ``sample``) where each is wrong with probability ``share``."""
    return min(1.0, fsum(binomial(sample, count, share) for count in range(max(0, found), sample + 1)))


def poisson_tail(found: int, mean: float) -> float:
    """P(at least ``found``) where ``mean`` are expected."""
    if found <= 0 or mean <= 0:
        return float(found <= 0)
    fewer = fsum(exp(count * log(mean) - mean - lgamma(count + 1)) for count in range(found))
    return max(0.0, 1.0 - fewer)


def needed(tail: Callable[[int], float], least: int, most: int, chance: float) -> int:
    """The smallest count, ``least`` at the lowest, that luck gives at most with ``chance``; ``most`` + 1 if none.

    A tail falls as the count grows, so the place is halved towards.
    """
    counts = range(least, most + 1)
    return least + bisect_left(counts, True, key=lambda count: tail(count) <= chance)
