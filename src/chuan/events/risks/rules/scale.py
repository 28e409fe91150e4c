"""From how often something happened among dossiers to a likelihood of 1 to 5."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from chuan.events.risks.rules.coded import LOWEST


@dataclass(frozen=True, slots=True)
class Scale:
    """``steps``: from so many in a hundred on, levels 2, 3, 4, 5; ``measures``: only for these, none = for all others."""

    key: str
    since: date
    steps: tuple[Fraction, ...]
    measures: tuple[str, ...] = ()

    def level(self, found: int, whole: int) -> int:
        """The level of so many among so many; there must be some."""
        rate = Fraction(found * 100, whole)
        return LOWEST + sum(rate >= step for step in self.steps)


@dataclass(frozen=True, slots=True)
class Number:
    """One number of the catalogue; ``agencies``: only for these codes, none = for all others."""

    since: date
    value: int
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scales:
    """Everything by which a likelihood is read off dossiers, each part dated."""

    scales: tuple[Scale, ...]
    windows: tuple[Number, ...]
    fews: tuple[Number, ...]
    lines: tuple[Number, ...]

    def scale(self, measure: str, day: date) -> Scale:
        """The newest scale of the measure that holds on that day, else the newest for all."""
        held = [one for one in self.scales if one.since <= day]
        fit = [one for one in held if measure in one.measures] or [one for one in held if not one.measures]
        return max(fit, key=lambda one: one.since)

    def window(self, day: date) -> int:
        return _newest(self.windows, day, "")

    def few(self, day: date) -> int:
        return _newest(self.fews, day, "")

    def line(self, day: date, agency: str) -> int:
        return _newest(self.lines, day, agency)


def _newest(numbers: Iterable[Number], day: date, agency: str) -> int:
    held = [one for one in numbers if one.since <= day]
    fit = [one for one in held if agency in one.agencies] or [one for one in held if not one.agencies]
    return max(fit, key=lambda one: one.since).value
