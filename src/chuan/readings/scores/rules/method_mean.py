"""The mean of what each case is worth (Thông tư 01/2018): each case gives its part of it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from chuan.readings.scores.rules.asked import Asked
from chuan.readings.scores.rules.matching import matched, said
from chuan.readings.scores.rules.sheet import Gain


def mean(asked: Asked) -> Iterator[Gain]:
    """Each case's points divided by the number of cases; nothing where there was none."""
    found = list(matched(asked.criterion, asked.facts))
    for fact, rule in found:
        yield Gain(Fraction(rule.points) / len(found), asked.criterion.key, fact.act, said(fact), fact.unit)
