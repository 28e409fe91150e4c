"""``catalogue/corrections/standard.yaml``: how much must be shown, and how many drafts a week."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from chuan.base.engine import places
from chuan.base.engine.text_yaml import read_yaml
from chuan.definitions.schemes.rules.effectiveness import Standard


@dataclass(frozen=True, slots=True)
class Limits:
    """``before``: days before the signal's end that count as before; ``a_week``: drafts for a hundred officials."""

    standard: Standard
    before: int
    a_week: int


@cache
def limits() -> Limits:
    """The file as it is; ``KeyError`` or ``ValueError`` where it is wrong."""
    return read(read_yaml((places.CATALOGUE / "corrections" / "standard.yaml").read_bytes()))


def read(raw: dict[str, str]) -> Limits:
    """From plain data; shares are written as ``0.05``."""
    standard = Standard(
        Fraction(raw["chance"]),
        int(raw["few"]),
        Fraction(raw["effect"]),
        Fraction(raw["power"]),
        int(raw["window"]),
    )
    return Limits(standard, int(raw["before"]), int(raw["a_week"]))
