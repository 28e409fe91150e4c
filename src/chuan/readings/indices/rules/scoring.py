"""From sums to an index: each indicator its value, points and one sentence; nothing is hidden behind a 0."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache

from chuan.base.kernel.reason import Reason
from chuan.readings.indices.rules.formulas import FORMULAS, Sums
from chuan.readings.indices.rules.scheme import ZERO_IF_EMPTY, Indicator, Scheme


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator. ``value`` in percent and ``points`` are None where nothing could be counted; ``reason`` says why."""

    indicator: Indicator
    numerator: int
    denominator: int
    value: Decimal | None
    points: Decimal | None
    reason: Reason

    @property
    def counted(self) -> bool:
        """Whether it has points: not absent, and not only watched."""
        return self.points is not None


@dataclass(frozen=True)
class Index:
    """All indicators of one agency; ``total`` points of ``most`` that could be given. Added up once: a board asks often."""

    scheme: Scheme
    lines: tuple[Line, ...]

    @cached_property
    def total(self) -> Decimal:
        return sum(self.groups.values(), Decimal(0))

    @cached_property
    def most(self) -> Decimal:
        """The maxima of what was counted."""
        return sum((line.indicator.most or Decimal(0) for line in self.lines if line.counted), Decimal(0))

    @cached_property
    def percent(self) -> Decimal | None:
        """Points of what could be given, in percent."""
        return self.scheme.rounded(self.total * 100 / self.most) if self.most else None

    @cached_property
    def groups(self) -> Mapping[str, Decimal]:
        """Group -> its points; one of which nothing could be counted is absent."""
        found: dict[str, Decimal] = {}
        for line in self.lines:
            if line.points is not None:
                found[line.indicator.group] = found.get(line.indicator.group, Decimal(0)) + line.points
        return found

    def line(self, key: str) -> Line | None:
        return next((line for line in self.lines if line.indicator.id == key), None)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The index of one agency, how many dossiers it stands on, and what has to be said beside the figures."""

    agency: int
    index: Index
    received: int
    notes: tuple[Reason, ...] = ()
    sums: Sums = field(default_factory=dict)


def scored(scheme: Scheme, sums: Sums) -> Index:
    """The index of these sums; the same sums are scored once: a board scores only the agencies where something happened."""
    return _scored(scheme, tuple(sorted(sums.items())))


@lru_cache(maxsize=4_096)
def _scored(scheme: Scheme, items: tuple[tuple[str, int], ...]) -> Index:
    sums = dict(items)
    return Index(scheme, tuple(_line(scheme, one, sums) for one in scheme.indicators))


def _line(scheme: Scheme, indicator: Indicator, sums: Sums) -> Line:
    formula = FORMULAS.get(indicator.formula)
    if formula is None:
        return Line(indicator, 0, 0, None, None, Reason.of(f"indices.why_{indicator.why}"))
    part, whole = formula.part(sums), formula.whole(sums)
    if not whole:
        zero = indicator.empty == ZERO_IF_EMPTY and indicator.most is not None
        points = Decimal(0) if zero else None
        return Line(indicator, part, 0, None, points, Reason.of(f"indices.empty_{formula.of}"))
    share = Fraction(part * 100, whole) * formula.times(sums)
    value = scheme.rounded(Decimal(share.numerator) / Decimal(share.denominator))
    points = None if indicator.most is None else _points(scheme, indicator, value)
    return Line(indicator, part, whole, value, points, _reason(indicator, formula.of, part, whole, value))


def _points(scheme: Scheme, indicator: Indicator, value: Decimal) -> Decimal:
    """All of them from the threshold on, below it in proportion."""
    assert indicator.most is not None
    return scheme.rounded(min(Decimal(1), value / indicator.full_at) * indicator.most)


def _reason(indicator: Indicator, of: str, part: int, whole: int, value: Decimal) -> Reason:
    facts: dict[str, str | int] = {
        "part": f"{part:,}".replace(",", "."),
        "whole": f"{whole:,}".replace(",", "."),
        "value": shown(value),
        "full": shown(indicator.full_at),
    }
    if not indicator.most:
        return Reason.of(f"indices.watched_{of}", **facts)
    reached = "full" if value >= indicator.full_at else "share"
    return Reason.of(f"indices.{reached}_{of}", **facts, most=shown(indicator.most))


def shown(value: Decimal) -> str:
    """As people read it: a comma, no zeros that say nothing."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")
