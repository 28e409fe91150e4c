"""Grades (mức xếp loại) by points, and how many of a group may have the best one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Grade:
    """From ``least`` points on; ``above``: more than that, the points themselves do not suffice."""

    key: str
    name: str
    least: Decimal
    above: bool = False

    def reached(self, total: Decimal) -> bool:
        return total > self.least if self.above else total >= self.least


@dataclass(frozen=True, slots=True)
class Cap:
    """At most ``percent`` of those graded one of ``of`` may have ``grade``, in each group.

    ``rounding``: down, half_up or up; ``one_from``: a group of at least so many has one place in any case, 0: never.
    """

    grade: str
    of: tuple[str, ...]
    percent: Decimal
    rounding: str
    one_from: int = 0
    source: str = ""
    special: Decimal | None = None  # what a decision may allow instead


def graded(grades: tuple[Grade, ...], total: Decimal) -> Grade | None:
    """The first grade, best first, that these points reach."""
    return next((grade for grade in grades if grade.reached(total)), None)
