"""What stays covered of an agency's index before whoever oversees it: how few people answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from chuan.base.kernel.reason import Reason, say
from chuan.definitions.organisation.imports.few import shipped
from chuan.definitions.organisation.rules.authority import Thing, afar
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.indices.rules.scoring import Line
from chuan.readings.indices.rules.words import WORDS


@dataclass(frozen=True, slots=True)
class Veil:
    """``far``: the person works in another agency and opens none of its dossiers without a purpose."""

    far: bool

    def hides(self, line: Line) -> bool:
        return self.far and shipped().formula(line.indicator.formula, line.denominator)

    def said(self, line: Line) -> str:
        """The sentence of an indicator, or why its figures are not shown; its points stand either way."""
        reason = Reason.of("indices.few", fewest=shipped().fewest) if self.hides(line) else line.reason
        return say(reason, WORDS, "vi")

    def listed(self, formula: str) -> str:
        """Whose dossiers are listed: never those that only an answer puts among them."""
        return shipped().formulas.get(formula, formula) if self.far else formula

    def leaves_out(self, formula: str) -> bool:
        """Whether the list is shorter than the figure."""
        return self.listed(formula) != formula


def veil_of(request: HttpRequest, agency: int, at: datetime) -> Veil:
    """As seen by who asks."""
    return Veil(afar(actor_of(request), "dossiers.view", Thing(agency), at))
