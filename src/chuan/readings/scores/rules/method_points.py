"""Points by the piece: a start, and for each fact what its rule gives or takes."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from chuan.base.kernel.reason import Reason
from chuan.readings.scores.rules.asked import Asked
from chuan.readings.scores.rules.matching import matched, said, weight
from chuan.readings.scores.rules.sheet import Gain


def points(asked: Asked) -> Iterator[Gain]:
    """The start, then each fact."""
    criterion = asked.criterion
    if criterion.base:
        yield Gain(
            Fraction(criterion.base),
            criterion.key,
            asked.scheme_act,
            Reason.of("scores.base", name=criterion.name),
        )
    for fact, rule in matched(criterion, asked.facts):
        gained = Fraction(rule.points) * (weight(asked.weights, fact) if rule.weighed else 1)
        yield Gain(gained, criterion.key, fact.act, said(fact), fact.unit)
