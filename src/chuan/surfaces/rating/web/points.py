"""Points as people read them."""

from __future__ import annotations

from decimal import Decimal

_SMALL = Decimal("0.01")


def written(points: Decimal) -> str:
    """Two decimals at most, four of what is smaller than a hundredth, with a Vietnamese comma: ``97,5``."""
    text = f"{round(points, 2 if abs(points) >= _SMALL else 4) + 0:f}"
    whole, _, cents = text.partition(".")
    return f"{whole},{cents}".rstrip("0").rstrip(",") if cents else whole


def signed(points: Decimal) -> str:
    """With its sign: ``+4,17``, ``−3``, ``0``."""
    text = written(points)
    return f"+{text}" if points > 0 and text != "0" else text.replace("-", "\u2212") if text != "-0" else "0"
