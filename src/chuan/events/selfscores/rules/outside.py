"""Indices others measure a province by (PAPI, PCI, SIPAS, PAR INDEX): their axes and scales, and what cannot be right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.selfscores.rules.outside_events import Value
from chuan.events.selfscores.rules.scheme_checks import written

TOTAL, RANK = "total", "rank"
PERCENT, POINTS = "percent", "points"
_TOLERANCE = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Axis:
    """``low`` and ``high`` bound what it can be."""

    key: str
    name: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Outside:
    """``unit``: percent or points; ``adds``: whether the axes add up to the total."""

    code: str
    name: str
    holder: str
    unit: str
    low: Decimal
    high: Decimal
    adds: bool
    axes: tuple[Axis, ...]
    source: str
    verified: bool

    def axis(self, told: str) -> Axis | None:
        """By its number or its name, as files write it."""
        wanted = told.strip().casefold()
        return next((one for one in self.axes if wanted in {one.key, one.name.casefold()}), None)


@dataclass(frozen=True, slots=True)
class Figures:
    """One year of an index: ``values`` of axes, ``total``; ``rank`` among ``of``; None is absent, and is no 0."""

    year: int
    values: tuple[Value, ...] = ()
    total: Decimal | None = None
    rank: int | None = None
    of: int | None = None


def faults(index: Outside, found: Figures) -> tuple[Refusal, ...]:
    """Everything that cannot be right, each in one sentence."""
    return (*_values(index, found), *_total(index, found), *_rank(found))


def missing(index: Outside, found: Figures) -> tuple[str, ...]:
    """Axes without a value, by name."""
    known = {one.axis for one in found.values}
    return tuple(one.name for one in index.axes if one.key not in known)


def _values(index: Outside, found: Figures) -> Iterator[Refusal]:
    for one in found.values:
        axis = index.axis(one.axis)
        if axis is None:
            yield refuse("invalid", "selfscores.no_axis", "file", axis=one.axis, index=index.name)
        elif wrong := _scale(index, axis.name, one.value, axis.low, axis.high):
            yield wrong


def _total(index: Outside, found: Figures) -> Iterator[Refusal]:
    if found.total is None:
        return
    if wrong := _scale(index, index.name, found.total, index.low, index.high):
        yield wrong
    added = sum((one.value for one in found.values), Decimal(0))
    whole = index.adds and found.values and not missing(index, found)
    if whole and abs(added - found.total) > _TOLERANCE:
        facts = {"total": written(found.total), "added": written(added)}
        yield refuse("invalid", "selfscores.axes_sum", "file", index=index.name, **facts)


def _scale(index: Outside, name: str, value: Decimal, low: Decimal, high: Decimal) -> Refusal | None:
    facts = {"name": name, "value": written(value), "low": written(low), "high": written(high)}
    if index.unit == PERCENT and 0 < value <= 1:
        return refuse(
            "invalid", "selfscores.share_not_percent", "file", percent=written(value * 100), **facts
        )
    if not low <= value <= high:
        return refuse("invalid", "selfscores.off_scale", "file", **facts)
    return None


def _rank(found: Figures) -> Iterator[Refusal]:
    if found.rank is not None and not 1 <= found.rank <= (found.of or found.rank):
        yield refuse("invalid", "selfscores.rank", "file", rank=found.rank, of=found.of or 0)
