"""Points as people write them: a comma or a point, two decimals at most; anything else is asked again, not guessed."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

_POINTS = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
_CENT = Decimal("0.01")


def empty(cell: Any) -> bool:
    return cell is None or not str(cell).strip()


def points(cell: Any) -> Decimal | None:
    """None for what is no number of points: a percent sign, thousands, three decimals, a word."""
    if isinstance(cell, (int, float, Decimal)) and not isinstance(cell, bool):
        value = Decimal(str(cell))
        return value.quantize(_CENT, ROUND_HALF_UP) if value.is_finite() and abs(value) < 10_000 else None
    text = str(cell).strip()
    return Decimal(text.replace(",", ".")) if _POINTS.fullmatch(text) else None


def written(value: Decimal) -> str:
    """With a comma, without needless zeros."""
    return f"{value.normalize():f}".replace(".", ",")
