"""What stays covered of an agency's index before whoever oversees it: how few people answered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from django.http import HttpRequest

from chuan.base.kernel.reason import Reason, say
from chuan.definitions.organisation.imports.few import shipped
from chuan.definitions.organisation.rules.authority import Thing, afar
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.indices.rules.scoring import Line
from chuan.readings.indices.rules.words import WORDS
from chuan.readings.indices.services.outside import all_answers, covered
from chuan.surfaces.province.web.published import CODE
from chuan.surfaces.province.web.spans import Asked


@dataclass(frozen=True, slots=True)
class Veil:
    """``far``: the person works in another agency and opens none of its dossiers without a purpose.

    ``beside``: the formulas that would tell of few people beside the figures of another period or of an earlier knowledge.
    """

    far: bool
    beside: frozenset[str] = field(default_factory=all_answers)

    def hides(self, line: Line) -> bool:
        return self.far and bool(line.denominator) and (self._beside(line) or self._small(line))

    def said(self, line: Line) -> str:
        """The sentence of an indicator, or why its figures are not shown; its points stand either way."""
        if not self.hides(line):
            return say(line.reason, WORDS, "vi")
        key = "indices.few" if self._small(line) else "indices.few_beside"
        return say(Reason.of(key, fewest=shipped().fewest), WORDS, "vi")

    def _small(self, line: Line) -> bool:
        return shipped().formula(line.indicator.formula, line.denominator)

    def _beside(self, line: Line) -> bool:
        return line.indicator.formula in self.beside

    def listed(self, formula: str) -> str:
        """Whose dossiers are listed: never those that only an answer puts among them."""
        return shipped().formulas.get(formula, formula) if self.far else formula

    def leaves_out(self, formula: str) -> bool:
        """Whether the list is shorter than the figure."""
        return self.listed(formula) != formula


def veil_of(request: HttpRequest, agency: int, at: datetime) -> Veil:
    """As seen by who asks, of days that are no period of their own: no figure of answers is told outside the agency."""
    return Veil(afar(actor_of(request), "dossiers.view", Thing(agency), at))


def veil_over(request: HttpRequest, agency: int, asked: Asked, at: datetime) -> Veil:
    """As seen by who asks, of a period; two statements for whoever oversees a quarter, half or year."""
    veil = veil_of(request, agency, at)
    if not veil.far:
        return veil
    return replace(veil, beside=covered(CODE, agency, asked.span, asked.days, now=not asked.then))
