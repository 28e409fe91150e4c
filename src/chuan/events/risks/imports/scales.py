"""``catalogue/risks/scales.yaml`` and ``suggestions.yaml``: how a likelihood is read off, what to begin from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from chuan.base.engine import places
from chuan.base.engine.text_yaml import read_yaml
from chuan.events.risks.rules.scale import Number, Scale, Scales

_STEPS = 4


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that a commune often writes into its register first."""

    key: str
    kind: str
    name: str
    measure: str
    clause: str


@cache
def scales() -> Scales:
    """The file as it is; ``KeyError`` or ``ValueError`` where it is wrong."""
    return read(read_yaml((places.CATALOGUE / "risks" / "scales.yaml").read_bytes()))


@cache
def suggestions() -> Mapping[str, Suggestion]:
    """Key -> suggestion, in the order of the file."""
    raw = read_yaml((places.CATALOGUE / "risks" / "suggestions.yaml").read_bytes())
    return {one["key"]: Suggestion(**one) for one in raw}


def read(raw: Mapping[str, Any]) -> Scales:
    """From plain data; steps are written as ``1; 5; 10; 25``."""
    return Scales(
        tuple(_scale(key, one) for key, one in raw["likelihood"].items()),
        *(tuple(map(_number, raw[name].values())) for name in ("window", "few", "line")),
    )


def _scale(key: str, raw: Mapping[str, Any]) -> Scale:
    steps = tuple(Fraction(one.strip()) for one in raw["value"].split(";"))
    if len(steps) != _STEPS or list(steps) != sorted(set(steps)):
        raise ValueError(f"scale {key}: {_STEPS} steps, each above the one before")
    return Scale(key, date.fromisoformat(raw["from"]), steps, tuple(raw.get("measures", ())))


def _number(raw: Mapping[str, Any]) -> Number:
    return Number(date.fromisoformat(raw["from"]), int(raw["value"]), tuple(raw.get("agencies", ())))
