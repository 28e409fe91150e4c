"""A scheme (bộ tiêu chí) of the internal index of reform: fields, criteria, parts with points, as dated data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from chuan.base.kernel.period import Period

SELF, SURVEY = "self", "survey"
"""How a part gets its points: scored by the agency and verified, or from a survey."""
HOW = (SELF, SURVEY)
HALF_UP, DOWN = "half_up", "down"
ROUNDING = {HALF_UP: ROUND_HALF_UP, DOWN: ROUND_DOWN}


@dataclass(frozen=True, slots=True)
class Part:
    """A tiêu chí thành phần. ``step``: points are whole multiples of it, 0 = any; ``sources``: what the system holds."""

    number: str
    name: str
    most: Decimal
    how: str = SELF
    step: Decimal = Decimal(0)
    sources: tuple[str, ...] = ()
    guide: str = ""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A tiêu chí."""

    number: str
    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A lĩnh vực."""

    number: str
    name: str
    criteria: tuple[Criterion, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(part for criterion in self.criteria for part in criterion.parts)

    @property
    def most(self) -> Decimal:
        return sum((part.most for part in self.parts), Decimal(0))


@dataclass(frozen=True, slots=True)
class Scheme:
    """``level``: the kind of agency it is for; ``most`` and ``survey``: what all parts and those of surveys add up to.

    ``fewest``: with fewer final scores nobody is ranked; ``low``: below so many per cent causes and remedies are owed.
    """

    code: str
    edition: str
    name: str
    level: str
    since: date
    until: date | None
    source: str
    verified: bool
    rounding: str
    digits: int
    most: Decimal
    survey: Decimal
    fewest: int
    low: Decimal
    fields: tuple[Field, ...]

    @property
    def valid(self) -> Period:
        return Period(self.since, self.until)

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(part for field in self.fields for part in field.parts)

    def part(self, number: str) -> Part | None:
        return next((part for part in self.parts if part.number == number), None)

    def rounded(self, value: Decimal) -> Decimal:
        """By the rule the scheme names, never another."""
        return value.quantize(Decimal(1).scaleb(-self.digits), ROUNDING[self.rounding])
