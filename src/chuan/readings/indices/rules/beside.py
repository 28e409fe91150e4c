"""Our index beside the Portal's published one, group by group; absent is no 0, and what we cannot count is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from chuan.readings.indices.rules.scoring import Index

WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Beside:
    """``ours`` of ``counted`` points that could be counted here, of ``most``; None where there is nothing."""

    key: str
    name: str
    most: Decimal
    theirs: Decimal | None
    ours: Decimal | None
    counted: Decimal

    @property
    def difference(self) -> Decimal | None:
        """Theirs less ours."""
        return None if self.theirs is None or self.ours is None else self.theirs - self.ours

    @property
    def uncounted(self) -> Decimal:
        """Points that cannot be counted here: a difference of so many says nothing."""
        return self.most - self.counted


def beside(index: Index, theirs: Mapping[str, Decimal], total: Decimal | None) -> tuple[Beside, ...]:
    """The whole first, then every group."""
    most = sum((one.most for one in index.scheme.groups), Decimal(0))
    ours = index.total if index.most else None
    groups = (_group(index, one.key, one.name, one.most, theirs.get(one.key)) for one in index.scheme.groups)
    return (Beside(WHOLE, "", most, total, ours, index.most), *groups)


def _group(index: Index, key: str, name: str, most: Decimal, theirs: Decimal | None) -> Beside:
    lines = [line for line in index.lines if line.indicator.group == key and line.points is not None]
    ours = sum((line.points or Decimal(0) for line in lines), Decimal(0)) if lines else None
    counted = sum((line.indicator.most or Decimal(0) for line in lines), Decimal(0))
    return Beside(key, name, most, theirs, ours, counted)
