"""Objections that were granted: a fact struck out, or other points for its line; the first line stays to be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from chuan.base.kernel.reason import Reason
from chuan.readings.scores.rules.facts import Correction, Fact, Facts
from chuan.readings.scores.rules.sheet import Gain


def standing(facts: Facts) -> tuple[Fact, ...]:
    """The facts that no granted objection struck out."""
    struck = {(one.of, one.criterion) for one in facts.corrections if one.points is None}
    whole = {of for of, criterion in struck if not criterion}
    return tuple(
        fact for fact in facts.own if fact.act not in whole and (fact.act, fact.criterion) not in struck
    )


def struck_for(criterion: str, facts: Facts) -> tuple[Fact, ...]:
    """The standing facts as one criterion may see them: an objection may strike a fact for it alone."""
    out = {one.of for one in facts.corrections if one.points is None and one.criterion == criterion}
    return tuple(fact for fact in standing(facts) if fact.act not in out)


def corrected(criterion: str, gains: Iterable[Gain], facts: Facts) -> Iterator[Gain]:
    """Each gain, and after it the line that an objection's decision added."""
    for gain in gains:
        yield gain
        for one in _about(facts.corrections, criterion, gain.act):
            reason = Reason.of("scores.corrected", document=one.document)
            yield Gain(Fraction(one.points or 0) - gain.points, criterion, one.act, reason, gain.unit)
    for one in facts.corrections:
        if one.points is None and one.criterion == criterion:
            yield Gain(Fraction(0), criterion, one.act, Reason.of("scores.struck", document=one.document))


def _about(known: Iterable[Correction], criterion: str, act: str) -> Iterator[Correction]:
    return (one for one in known if one.of == act and one.criterion == criterion and one.points is not None)
