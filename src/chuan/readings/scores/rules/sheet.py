"""A sheet (phiếu điểm) and its lines: points, the rule that gave them, the act they rest on, and the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from chuan.base.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Gain:
    """Exact points before any rounding."""

    points: Fraction
    rule: str
    act: str
    reason: Reason
    unit: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One line as shown; ``rule`` is the criterion's key, or how it was closed: ``cap``, ``floor``, ``rounding`` …"""

    points: Decimal
    rule: str
    act: str
    reason: Reason
    unit: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """What one criterion came to, and out of how much; the parts of a sheet are its lines added up."""

    rule: str
    name: str
    points: Decimal
    most: Decimal


@dataclass(frozen=True, slots=True)
class Sheet:
    """``total`` None: not rated, ``why`` says it; ``counted``: how many facts of work; ``waiting``: what is still missing.

    The points of the lines add up to the total exactly.
    """

    official: int
    scheme: str
    period: str
    total: Decimal | None
    lines: tuple[Line, ...] = ()
    parts: tuple[Part, ...] = ()
    waiting: tuple[Reason, ...] = ()
    why: Reason | None = None
    counted: int = 0
    grade: str = ""
    present: int = 0
    working: int = 0
    rated: int = 1  # of a month or year: how many rated sheets it adds up

    @property
    def mean(self) -> Decimal | None:
        """Points of an average rated week, by which people of different presence are compared."""
        return None if self.total is None or not self.rated else self.total / self.rated
