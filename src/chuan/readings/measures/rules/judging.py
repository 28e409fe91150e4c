"""What a figure says against its target and against the one before, in a sentence with its numbers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from chuan.base.kernel.reason import Reason
from chuan.readings.measures.rules.measured import Measured, reached, shown
from chuan.readings.measures.rules.registry import PERCENT, UP

REACHED, MISSED, NOTHING = "reached", "missed", "nothing"
BETTER, WORSE, SAME, UNKNOWN = "better", "worse", "same", "unknown"
FEW = 20
"""Below so many dossiers a change from one quarter to the next is not called better or worse."""


@dataclass(frozen=True, slots=True)
class Judged:
    """``verdict``: reached, missed, or nothing counted; ``trend``: better, worse, same or unknown."""

    verdict: str
    trend: str
    sentence: Reason


def judge(found: Measured, target: Fraction, before: Measured | None = None) -> Judged:
    """One figure against its target and the figure of the period before."""
    if found.value is None:
        return Judged(NOTHING, UNKNOWN, Reason.of("measures.nothing"))
    verdict = REACHED if reached(found.key, found.value, target) else MISSED
    return Judged(verdict, trend(found, before), _sentence(found, target, verdict))


def trend(found: Measured, before: Measured | None) -> str:
    """Whether it is better or worse than before; unknown where either has too few dossiers to say."""
    if before is None or found.value is None or before.value is None or min(found.whole, before.whole) < FEW:
        return UNKNOWN
    if found.value == before.value:
        return SAME
    return BETTER if (found.value > before.value) == (found.measure.better == UP) else WORSE


def short_of(found: Measured, target: Fraction) -> int:
    """How many units of the part stand between a share and its target: too few, or too many; 0 where reached."""
    wanted = target * found.whole / 100
    gap = wanted - found.part if found.measure.better == UP else found.part - wanted
    return max(0, -(-gap.numerator // gap.denominator))


def _sentence(found: Measured, target: Fraction, verdict: str) -> Reason:
    facts: dict[str, str | int] = {
        "value": found.shown, "target": shown(target),
        "part": f"{found.part:,}".replace(",", "."), "whole": f"{found.whole:,}".replace(",", "."),
        "short": f"{short_of(found, target):,}".replace(",", "."),
    }  # fmt: skip
    unit = found.measure.unit
    way = f"_{found.measure.better}" if verdict == MISSED and unit == PERCENT else ""
    return Reason.of(f"measures.{unit}_{verdict}{way}", **facts)
