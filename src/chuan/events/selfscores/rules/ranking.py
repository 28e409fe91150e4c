"""Agencies of one kind in their order: ties share a place and are said; too few, and nobody has one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Standing:
    """``percent`` None where nothing counts; ``final`` once it is settled."""

    agency: int
    percent: Decimal | None
    final: bool


@dataclass(frozen=True, slots=True)
class Ranked:
    """``place`` from 1, None without one; ``tied``: how many share it, 1 for nobody else."""

    agency: int
    percent: Decimal | None
    place: int | None
    tied: int = 1
    low: bool = False


def ranked(found: Sequence[Standing], fewest: int, low: Decimal) -> tuple[Ranked, ...]:
    """The best first; only settled ones have a place, and only where there are at least ``fewest`` of them."""
    final = [one for one in found if one.final and one.percent is not None]
    enough = len(final) >= fewest
    worth = Counter(one.percent for one in final)
    better = {value: sum(n for other, n in worth.items() if _over(other, value)) for value in worth}
    order = sorted(found, key=lambda one: (not one.final, -(one.percent or Decimal(0)), one.agency))
    return tuple(
        Ranked(
            one.agency,
            one.percent,
            better[one.percent] + 1 if enough and one in final else None,
            worth[one.percent] if one in final else 1,
            one in final and one.percent is not None and one.percent < low,
        )
        for one in order
    )


def _over(other: Decimal | None, value: Decimal | None) -> bool:
    return (other or Decimal(0)) > (value or Decimal(0))
