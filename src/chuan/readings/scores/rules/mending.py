"""What would mend a coming sheet most: it is scored again without each fact that takes points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from chuan.base.kernel.spans import Span
from chuan.definitions.schemes.rules.scheme import Scheme
from chuan.readings.scores.rules.facts import Fact, Facts
from chuan.readings.scores.rules.scoring import score

AGAINST = (
    "step_late", "step_overdue", "task_open", "supplement_again", "apology_late", "nonconformity", "note_minus",
    "vote_low", "petition_founded", "petition_late",
)  # fmt: skip
"""Facts that take points. Those still open can be mended by acting, the others by an objection where they are wrong."""


@dataclass(frozen=True, slots=True)
class Mending:
    """A fact, and how many points more the sheet would have without it."""

    fact: Fact
    points: Decimal


def mendings(scheme: Scheme, span: Span, facts: Facts) -> tuple[Mending, ...]:
    """Every fact against the person that costs points, the dearest first; of equal ones the earlier."""
    now = score(scheme, span, facts).total
    if now is None:
        return ()
    found = [
        Mending(fact, _without(scheme, span, facts, fact) - now) for fact in facts.own if fact.kind in AGAINST
    ]
    return tuple(
        sorted((one for one in found if one.points > 0), key=lambda one: (-one.points, one.fact.place))
    )


def _without(scheme: Scheme, span: Span, facts: Facts, fact: Fact) -> Decimal:
    rest = tuple(one for one in facts.own if one.place != fact.place)
    return score(scheme, span, replace(facts, items=rest)).total or Decimal(0)
