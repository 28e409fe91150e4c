"""Which rule of a criterion a fact falls under, and how much the fact weighs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from chuan.base.kernel.reason import Reason
from chuan.definitions.schemes.rules.scheme import Criterion, Rule, Weights
from chuan.readings.scores.rules.facts import Fact

_TASKS = ("task_done", "task_open")


def matched(criterion: Criterion, facts: Iterable[Fact]) -> Iterator[tuple[Fact, Rule]]:
    """Each fact with the first rule that fits it; facts no rule knows are left out."""
    for fact in facts:
        rule = next((one for one in criterion.rules if _fits(one, fact)), None)
        if rule is not None:
            yield fact, rule


def weight(weights: Weights, fact: Fact) -> Fraction:
    """Difficulty of a fact: a task's own, else the procedure's, else by the working minutes it was given."""
    if fact.kind in _TASKS:
        return Fraction(fact.weight)
    if fact.procedure in weights.procedures:
        return Fraction(weights.procedures[fact.procedure])
    if fact.minutes is None or not weights.bands:
        return Fraction(fact.weight)
    found = next((value for upto, value in weights.bands if fact.minutes <= upto), weights.bands[-1][1])
    return Fraction(found)


def kept(rule: Rule, fact: Fact) -> Fraction:
    """The part of 1 that a fact keeps: what ``less`` takes off a unit, never below nothing."""
    if not rule.less:
        return Fraction(rule.points)
    off = sum(
        (Fraction(each) * fact.counts.get(name, 0) for name, each in rule.less.items()), start=Fraction(0)
    )
    return max(Fraction(0), Fraction(rule.points) - off)


def said(fact: Fact, share: str = "") -> Reason:
    """The sentence of a fact; ``share``: how much of the whole it weighed."""
    return Reason.of(f"scores.fact_{fact.kind}", **{**fact.words, "share": share})


def plain(value: Fraction) -> str:
    """At most two decimals with a Vietnamese comma."""
    text = f"{float(value):.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",")


def _fits(rule: Rule, fact: Fact) -> bool:
    return rule.fact == fact.kind and all(
        _holds(fact.counts.get(name, 0), asked) for name, asked in rule.where.items()
    )


def _holds(count: int, asked: str) -> bool:
    return count >= int(asked[:-1]) if asked.endswith("+") else count == int(asked)
