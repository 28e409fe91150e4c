"""Two named tests, exact or as their books give them: Fisher's for two shares, Mann and Whitney's for two spreads.

Both are one-sided and ask the same: how likely is so much less after than before, if nothing had changed?
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction


def fisher_fewer(before: tuple[int, int], after: tuple[int, int]) -> Fraction:
    """Chance of so few or fewer after, given both sizes and all that were found; each is (found, of how many).

    The hypergeometric tail in whole numbers; each term follows from the one before it.
    """
    (found_before, before_all), (found_after, after_all) = before, after
    found = found_before + found_after
    least = max(0, found - before_all)
    term = math.comb(after_all, least) * math.comb(before_all, found - least)
    ways = 0
    for few in range(least, found_after + 1):
        ways += term
        term = term * (after_all - few) * (found - few) // ((few + 1) * (before_all - found + few + 1))
    return Fraction(ways, math.comb(before_all + after_all, found))


def most_that_prove(before: tuple[int, int], after_all: int, chance: Fraction) -> int:
    """The most that may be found among ``after_all`` and still prove fewer; -1 where not even none does.

    The chance grows with what is found, so it is searched for between the ends.
    """
    low, high = -1, min(after_all, -(-before[0] * after_all // max(1, before[1])))
    while low < high:
        middle = (low + high + 1) // 2
        if fisher_fewer(before, (middle, after_all)) <= chance:
            low = middle
        else:
            high = middle - 1
    return low


def power(before: tuple[int, int], after_all: int, share: float, chance: Fraction) -> float:
    """How likely ``after_all`` dossiers prove fewer, if ``share`` of them are found in truth."""
    most = most_that_prove(before, after_all, chance)
    return min(1.0, sum(binomial(after_all, few, share) for few in range(most + 1)))


def lower_ranks(before: Sequence[int], after: Sequence[int]) -> float:
    """Chance of ranks so low after, by Mann and Whitney's U with ties and the correction for continuity."""
    first, second = len(after), len(before)
    ranks, ties = _ranks(sorted([*after, *before]))
    u = sum(ranks[value] for value in after) - first * (first + 1) / 2
    total = first + second
    variance = first * second / 12 * ((total + 1) - ties / (total * (total - 1)))
    if variance <= 0:
        return 1.0
    z = (u + 0.5 - first * second / 2) / math.sqrt(variance)
    return 0.5 * math.erfc(-z / math.sqrt(2))


def _ranks(values: Sequence[int]) -> tuple[dict[int, float], int]:
    """The middle rank of each value, and the sum of t³ - t over ties."""
    ranks: dict[int, float] = {}
    ties = start = 0
    while start < len(values):
        end = start
        while end < len(values) and values[end] == values[start]:
            end += 1
        ranks[values[start]] = (start + 1 + end) / 2
        ties += (end - start) ** 3 - (end - start)
        start = end
    return ranks, ties


def binomial(count: int, few: int, share: float) -> float:
    """P(exactly ``few`` of ``count``) where each is one with probability ``share``; of any size."""
    if share <= 0 or share >= 1:
        return float(few == (0 if share <= 0 else count))
    log = math.lgamma(count + 1) - math.lgamma(few + 1) - math.lgamma(count - few + 1)
    return math.exp(log + few * math.log(share) + (count - few) * math.log1p(-share))
