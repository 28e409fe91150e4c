"""Bounds of a criterion and its own rounding, as lines: so that a sheet always adds up."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from chuan.base.kernel.reason import Reason
from chuan.readings.scores.rules.asked import Asked
from chuan.readings.scores.rules.matching import plain
from chuan.readings.scores.rules.rounding import rounded
from chuan.readings.scores.rules.sheet import Gain


def bounded(asked: Asked, gains: tuple[Gain, ...]) -> Iterator[Gain]:
    """The gains, then what the ceiling cut off or the floor put back, then the criterion's own rounding."""
    yield from gains
    total = sum((one.points for one in gains), start=Fraction(0))
    top, least = asked.most + Fraction(asked.criterion.over), Fraction(asked.criterion.least)
    held = min(max(total, least), top)
    if held != total:
        key = "cap" if total > top else "floor"
        reason = Reason.of(f"scores.{key}", name=asked.criterion.name, limit=plain(held))
        yield _own(asked, held - total, key, reason)
    yield from _rounded(asked, held)


def _rounded(asked: Asked, held: Fraction) -> Iterator[Gain]:
    digits = asked.criterion.digits
    if digits is None:
        return
    shown = Fraction(rounded(held, asked.scheme.rounding.rule, digits))
    if shown != held:
        reason = Reason.of("scores.rounding_of", name=asked.criterion.name, digits=digits)
        yield _own(asked, shown - held, "rounding", reason)


def _own(asked: Asked, points: Fraction, key: str, reason: Reason) -> Gain:
    return Gain(points, asked.criterion.key, f"{asked.scheme_act}:{key}", reason)
