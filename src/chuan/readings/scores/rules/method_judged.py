"""A signed judgement: the superior's last word counts, one's own rating stands beside it with no points."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from chuan.readings.scores.rules.asked import Asked
from chuan.readings.scores.rules.facts import Fact
from chuan.readings.scores.rules.matching import said
from chuan.readings.scores.rules.sheet import Gain


def judged(asked: Asked) -> Iterator[Gain]:
    """The judgement's points, or its part of ``most`` where judgements are on another scale."""
    mine = [fact for fact in asked.facts if fact.criterion == asked.criterion.key and fact.points is not None]
    for fact in [one for one in mine if one.kind == "self_rating"][-1:]:
        yield Gain(Fraction(0), asked.criterion.key, fact.act, said(fact), fact.unit)
    for fact in [one for one in mine if one.kind == "judgement"][-1:]:
        yield Gain(_points(asked, fact), asked.criterion.key, fact.act, said(fact), fact.unit)


def _points(asked: Asked, fact: Fact) -> Fraction:
    given = Fraction(fact.points or 0)
    scale = asked.criterion.scale
    return asked.most * given / Fraction(scale) if scale else given
