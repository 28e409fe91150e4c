"""What a self-score adds up to under a scheme, and which parts cost most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from chuan.events.selfscores.rules.scheme import SELF, SURVEY, Part, Scheme
from chuan.events.selfscores.rules.score import State

NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Line:
    """One part: claimed, judged, surveyed; ``given`` what counts now, None where nothing counts yet."""

    part: Part
    claimed: Decimal | None
    judged: Decimal | None
    surveyed: Decimal | None

    @property
    def given(self) -> Decimal | None:
        return self.surveyed if self.part.how == SURVEY else self.judged

    @property
    def lost(self) -> Decimal:
        """What is missing from the maximum, of what counts."""
        return NONE if self.given is None else self.part.most - self.given


@dataclass(frozen=True, slots=True)
class Totals:
    """``own`` of what the agency scores itself; ``verified`` of the same; ``survey``; ``total`` of ``most``.

    ``most``: the maxima of what counts: a survey not held is left out, and is no 0.
    """

    lines: tuple[Line, ...]
    own: Decimal
    verified: Decimal
    survey: Decimal
    total: Decimal
    most: Decimal
    percent: Decimal | None

    @property
    def costliest(self) -> tuple[Line, ...]:
        """The parts that cost most, the dearest first; those that cost nothing are none of them."""
        order = sorted(self.lines, key=lambda line: (-line.lost, line.part.number))
        return tuple(line for line in order if line.lost > 0)[:5]


def totals(state: State, scheme: Scheme, key: str) -> Totals:
    """Sums are exact; only the results are rounded, by the scheme's rule."""
    lines = tuple(_line(state, part, key) for part in scheme.parts)
    own = _sum(line.claimed for line in lines)
    verified = _sum(line.judged for line in lines if line.part.how == SELF)
    survey = _sum(line.surveyed for line in lines)
    most = _sum(line.part.most for line in lines if line.given is not None)
    total = verified + survey
    percent = scheme.rounded(total * 100 / most) if most else None
    own, verified, survey, total = (scheme.rounded(value) for value in (own, verified, survey, total))
    return Totals(lines, own, verified, survey, total, most, percent)


def _line(state: State, part: Part, key: str) -> Line:
    claim, judged = state.claim(key, part.number), state.judgement(key, part.number)
    survey = state.survey(key, part.number)
    return Line(
        part, claim.points if claim else None, judged.points if judged else None,
        survey.points if survey else None,
    )  # fmt: skip


def _sum(values: Iterable[Decimal | None]) -> Decimal:
    return sum((value for value in values if value is not None), NONE)
