"""Rates of units of different size, against the limits within which chance alone would put them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chuan.base.web.rules import pictures, plots, say

WIDTH, HEIGHT = 640, 300
LEFT, RIGHT, TOP, FOOT = 44, 12, 12, 36
ABOVE, BELOW = "above", "below"


@dataclass(frozen=True, slots=True)
class PlotPoint:
    """A unit: how many it stands on, its rate in percent, and whether it is beyond the outer limit (``outside``)."""

    name: str
    size: int
    value: float
    href: str = ""
    outside: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """A pair of lines: for each size the lowest and the highest rate that chance explains, at ``name`` ("95%")."""

    name: str
    at: tuple[tuple[float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A point where it stands; ``shape``: its outline, "" for a circle."""

    point: PlotPoint
    x: float
    y: float

    @property
    def shape(self) -> str:
        tip = {ABOVE: -6, BELOW: 6}.get(self.point.outside)
        if tip is None:
            return ""
        x, y = self.x, self.y
        return pictures.line(((x - 6, y - tip / 2), (x + 6, y - tip / 2), (x, y + tip)))


@dataclass(frozen=True, slots=True)
class FunnelPlot:
    """``middle``: the rate of all together; ``words``: what a point above and one below means."""

    caption: str
    across: str
    up: str
    points: tuple[PlotPoint, ...]
    limits: tuple[Limits, ...]
    middle: float
    words: tuple[tuple[str, str], ...] = ()

    @property
    def x(self) -> plots.Scale:
        most = max(
            [point.size for point in self.points] + [at for one in self.limits for at, _, _ in one.at],
            default=1,
        )
        return plots.Scale(0, most * 1.05, LEFT, WIDTH - RIGHT)

    @property
    def y(self) -> plots.Scale:
        seen = [point.value for point in self.points] + [self.middle]
        low, high = min(seen), max(seen)
        room = max(2.0, (high - low) * 0.15)
        return plots.Scale(max(0.0, low - room), min(100.0, high + room), HEIGHT - FOOT, TOP)

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        x, y = self.x, self.y
        return tuple(Drawn(point, x.at(point.size), y.at(point.value)) for point in self.points)

    @property
    def lines(self) -> tuple[tuple[str, str, str], ...]:
        """Of each pair its name, its lower and its upper line."""
        x, y = self.x, self.y
        return tuple(
            (
                one.name,
                pictures.line([(x.at(at), y.at(low)) for at, low, _ in one.at]),
                pictures.line([(x.at(at), y.at(high)) for at, _, high in one.at]),
            )
            for one in self.limits
        )

    @property
    def middle_y(self) -> float:
        return self.y.at(self.middle)

    @property
    def across_marks(self) -> tuple[tuple[float, str], ...]:
        return tuple(
            (self.x.at(one), say.number(int(one))) for one in plots.marks(0, self.x.high) if one == int(one)
        )

    @property
    def up_marks(self) -> tuple[tuple[float, str], ...]:
        return tuple(
            (self.y.at(one), f"{one:g}%".replace(".", ",")) for one in plots.marks(self.y.low, self.y.high)
        )


def funnel_plot(
    caption: str, points: Sequence[PlotPoint], limits: Sequence[Limits], middle: float, across: str, up: str,
    words: Sequence[tuple[str, str]] = (),
) -> FunnelPlot:  # fmt: skip
    """The picture; its points come in their own order, which is also that of the table behind it."""
    return FunnelPlot(caption, across, up, tuple(points), tuple(limits), middle, tuple(words))
