"""What a method of counting is given: one criterion of one sheet."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from chuan.definitions.schemes.rules.scheme import Criterion, Scheme, Weights
from chuan.readings.scores.rules.facts import Fact


@dataclass(frozen=True, slots=True)
class Asked:
    """``most``: what the criterion may give here (of an average: its part of the group's)."""

    scheme: Scheme
    criterion: Criterion
    most: Fraction
    facts: tuple[Fact, ...]

    @property
    def weights(self) -> Weights:
        return self.scheme.weights

    @property
    def scheme_act(self) -> str:
        """What a line rests on that no fact gave: the scheme's own words."""
        return f"scheme:{self.scheme.key}:{self.criterion.key}"
