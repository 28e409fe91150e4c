"""A share of what was to be done, weighed by difficulty; usual lateness is given back, little work filled up."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from chuan.base.kernel.reason import Reason
from chuan.readings.scores.rules.asked import Asked
from chuan.readings.scores.rules.facts import Fact
from chuan.readings.scores.rules.matching import kept, matched, plain, said, weight
from chuan.readings.scores.rules.sheet import Gain


def share(asked: Asked) -> Iterator[Gain]:
    """Each fact its part of ``most``; nothing at all where nothing was to be done and nothing fills it up."""
    found = [
        (fact, kept(rule, fact), weight(asked.weights, fact))
        for fact, rule in matched(asked.criterion, asked.facts)
    ]
    done = sum((heavy for _, _, heavy in found), start=Fraction(0))
    whole = max(done, Fraction(asked.criterion.few))
    if not whole:
        return
    for fact, part, heavy in found:
        gained = asked.most * part * heavy / whole
        told = said(fact, f" ({plain(heavy)}/{plain(whole)})")
        yield Gain(gained, asked.criterion.key, fact.act, told, fact.unit)
    yield from _filled(asked, done, whole)
    if asked.criterion.mix:
        yield from _usual(asked, [(fact, heavy) for fact, _, heavy in found], whole)


def _filled(asked: Asked, done: Fraction, whole: Fraction) -> Iterator[Gain]:
    """Work fewer than the scheme's least: the rest keeps its points, so that a small commune loses none."""
    if done < whole:
        reason = Reason.of("scores.few", done=plain(done), few=plain(whole))
        yield Gain(asked.most * (whole - done) / whole, asked.criterion.key, asked.scheme_act, reason)


def _usual(asked: Asked, found: list[tuple[Fact, Fraction]], whole: Fraction) -> Iterator[Gain]:
    """What such steps are usually late, given back by procedure: hard work costs no points."""
    for procedure in sorted({fact.procedure for fact, _ in found if fact.expected}):
        mine = [(fact, heavy) for fact, heavy in found if fact.procedure == procedure and fact.expected]
        usual = sum((heavy * Fraction(fact.expected or 0) for fact, heavy in mine), start=Fraction(0))
        reason = Reason.of("scores.usual", procedure=procedure, steps=len(mine), usual=plain(usual))
        act = f"{asked.scheme_act}:{procedure}"
        yield Gain(asked.most * usual / whole, asked.criterion.key, act, reason)
