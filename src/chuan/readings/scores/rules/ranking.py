"""An order that says no more than the figures do: people whose intervals touch stand in one group, few cases in none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from chuan.base.kernel.shares import exact_interval


@dataclass(frozen=True, slots=True)
class Stand:
    """One person to be ranked: points of an average week, and how many steps in time of how many.

    ``span``: points of the share of work in time from nothing to all of it.
    """

    official: int
    points: Decimal
    in_time: int
    steps: int
    span: Decimal


@dataclass(frozen=True, slots=True)
class Ranked:
    """``group`` counts from 1, the best first; 0: fewer cases than the scheme ranks. ``low`` and ``high`` bound the points."""

    official: int
    points: Decimal
    low: Decimal
    high: Decimal
    group: int
    steps: int


def ranked(stands: Iterable[Stand], least: int) -> tuple[Ranked, ...]:
    """Groups that cannot be told apart: a new one begins with whoever lies surely below the best of the last."""
    found = sorted(stands, key=lambda one: (-one.points, one.official))
    out: list[Ranked] = []
    group, floor = 0, Decimal(0)
    for one in (stand for stand in found if stand.steps >= max(1, least)):
        low, high = bounds(one)
        if not group or high < floor:
            group, floor = group + 1, low
        out.append(Ranked(one.official, one.points, low, high, group, one.steps))
    few = (stand for stand in found if stand.steps < max(1, least))
    return (*out, *(Ranked(one.official, one.points, *bounds(one), 0, one.steps) for one in few))


def bounds(one: Stand) -> tuple[Decimal, Decimal]:
    """The points with the share of work in time at either end of its exact interval; what is judged has no chance."""
    low, high = exact_interval(one.in_time, one.steps)
    seen = one.in_time / one.steps if one.steps else 0.0
    down, up = (Decimal(str(round(value - seen, 6))) * one.span for value in (low, high))
    return round(one.points + down, 2), round(one.points + up, 2)
