"""Figures that say how people answered, and how many must stand behind one before others than their agency read it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Few:
    """``reports``: a report's figure -> the figure of those who could answer; ``formulas``: an index's formula that
    counts answers -> whose cases are listed instead ("" none); ``measures``: keys of measured figures.
    """

    fewest: int
    reports: Mapping[str, str]
    formulas: Mapping[str, str]
    measures: frozenset[str]

    def small(self, whole: int) -> bool:
        """Whether so many are too few to be shown; nobody at all is told of by a 0."""
        return 0 < whole < self.fewest

    def formula(self, key: str, whole: int) -> bool:
        """Whether an indicator's part of ``whole`` stays covered."""
        return key in self.formulas and self.small(whole)

    def measure(self, key: str, quarters: Collection[int]) -> bool:
        """Whether a measured figure of a period stays covered: it is told where each of its quarters is; of a part of one, never.

        ``quarters``: how many could answer in each; none where the period is not of whole quarters.
        """
        return key in self.measures and (not quarters or any(map(self.small, quarters)))
