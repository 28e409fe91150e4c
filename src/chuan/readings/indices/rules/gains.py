"""Where one mended dossier gains most: the answer to "điều gì nâng điểm nhiều nhất"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from chuan.readings.indices.rules.formulas import DOSSIERS, FORMULAS
from chuan.readings.indices.rules.scoring import Index, Line


@dataclass(frozen=True, slots=True)
class Gain:
    """What one more dossier of the part is worth, and how many of them bring all ``missing`` points."""

    line: Line
    each: Decimal
    needed: int
    missing: Decimal


def gains(index: Index) -> tuple[Gain, ...]:
    """Indicators that dossiers can still raise, the one that gains most a dossier first, then most in all."""
    found = [gain for line in index.lines if (gain := _gain(index, line)) is not None]
    return tuple(sorted(found, key=lambda one: (-one.each, -one.missing, one.line.indicator.id)))


def _gain(index: Index, line: Line) -> Gain | None:
    indicator = line.indicator
    if line.points is None or not indicator.most or FORMULAS[indicator.formula].of != DOSSIERS:
        return None
    missing = indicator.most - line.points
    if missing <= 0 or not line.denominator:
        return None
    each = indicator.most * 100 / (indicator.full_at * line.denominator)
    wanted = Fraction(indicator.full_at) * line.denominator / 100
    needed = max(1, -(-wanted.numerator // wanted.denominator) - line.numerator)
    return Gain(line, each.quantize(Decimal("0.0001")), needed, index.scheme.rounded(missing))
