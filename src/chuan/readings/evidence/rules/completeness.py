"""Completeness by clause: what a clause of the edition asks, and what the system itself can show of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chuan.definitions.laws.rules.standards import Clause, Edition
from chuan.readings.evidence.rules.answering import GAP, NOTHING, SOME, Answer

HELD, TO_SEE, TOLD, MISSING = "held", "to_see", "told", "missing"
"""Evidence of its own; evidence that shows cases to look at; only a person's word on the board; nothing."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One clause: ``answers`` are computed; ``lacking`` names the figures that found nothing to show."""

    clause: Clause
    state: str
    answers: tuple[Answer, ...] = ()
    lacking: tuple[str, ...] = ()


def completeness(
    edition: Edition, found: Mapping[str, Answer], told: Iterable[str] = ()
) -> tuple[Standing, ...]:
    """Every clause that asks for something, in order; ``told``: the clauses somebody marked as done or not applied."""
    marked = frozenset(told)
    return tuple(_standing(one, found, marked=one.code in marked) for one in edition.asked)


def _standing(clause: Clause, found: Mapping[str, Answer], *, marked: bool) -> Standing:
    answers = tuple(found[key] for key in clause.answers)
    lacking = tuple(one.source.key for one in answers if _lacks(one))
    if lacking or not answers:
        return Standing(clause, TOLD if marked and not lacking else MISSING, answers, lacking)
    seen = any(one.verdict == GAP for one in answers)
    return Standing(clause, TO_SEE if seen else HELD, answers)


def _lacks(one: Answer) -> bool:
    """A record that must exist and does not, or a figure of which nothing could be counted yet."""
    return one.verdict == NOTHING or (one.source.expects == SOME and not one.part)


def counted(found: Iterable[Standing]) -> Mapping[str, int]:
    """State -> how many clauses."""
    told = dict.fromkeys((HELD, TO_SEE, TOLD, MISSING), 0)
    for one in found:
        told[one.state] += 1
    return told
