"""A statistical form as data: what its rows are, which figures stand in its columns, how it rounds, from when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from chuan.base.kernel.period import Period
from chuan.readings.indices.rules.scheme import ROUNDINGS

FIELD, AGENCY, PROCEDURE, INDICATOR = "field", "agency", "procedure", "indicator"
ROWS = (FIELD, AGENCY, PROCEDURE, INDICATOR)
"""What a row is: a field of work, an agency, a procedure, an indicator of an index."""


@dataclass(frozen=True, slots=True)
class Column:
    """One figure, or the share that ``part`` figures have of ``whole`` ones."""

    key: str
    group: str
    name: str
    figure: str = ""
    part: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()

    @property
    def share(self) -> bool:
        return bool(self.whole)

    @property
    def figures(self) -> tuple[str, ...]:
        """Every counted figure it stands on."""
        return (self.figure,) if self.figure else (*self.part, *self.whole)


@dataclass(frozen=True, slots=True)
class Form:
    """One edition of a form, in force in the half-open ``period``; ``spans`` are the kinds of period it is made for."""

    code: str
    name: str
    rows: str
    spans: tuple[str, ...]
    columns: tuple[Column, ...]
    rounding: str
    digits: int
    period: Period
    source: str
    verified: bool

    def percent(self, part: int, whole: int) -> Decimal:
        """A share of a whole that is not 0, by the form's own named rule."""
        exact = Fraction(part * 100, whole)
        step = Decimal(1).scaleb(-self.digits)
        return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(
            step, ROUNDINGS[self.rounding]
        )

    def column(self, key: str) -> Column | None:
        return next((one for one in self.columns if one.key == key), None)

    @property
    def figures(self) -> tuple[str, ...]:
        """Every counted figure of its columns, each once."""
        return tuple(dict.fromkeys(name for column in self.columns for name in column.figures))


def in_force(forms: Iterable[Form], code: str, last: date) -> Form | None:
    """The edition of a form on the period's last day."""
    return next((one for one in forms if one.code == code and one.period.holds(last)), None)
