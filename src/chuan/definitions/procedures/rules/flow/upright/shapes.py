"""Boxes, arrows and bands of the chart that runs down a page, in millimetres from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass

START = ":start"
"""The terminal above the first step."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A terminal ("start", "end"), a "step", or a "choice": a step that may end in more than one way.

    ``joins``: it waits for several branches; ``forks``: one of its outcomes opens several.
    """

    key: str
    kind: str
    level: int
    x: float
    y: float
    w: float
    h: float
    joins: bool = False
    forks: bool = False

    @property
    def middle(self) -> float:
        return self.x + self.w / 2


@dataclass(frozen=True, slots=True)
class Arrow:
    """From box to box with the outcomes it stands for; ``back`` is a return, taken at most ``rounds`` times.

    ``label`` is empty where a step can only end in one way; ``at`` is where it stands: left, bottom, widest.
    """

    source: str
    target: str
    outcomes: tuple[str, ...]
    points: tuple[Point, ...]
    label: str = ""
    at: tuple[float, float, float] = (0, 0, 0)
    back: bool = False
    rounds: int = 0


@dataclass(frozen=True, slots=True)
class Band:
    """One level with the gap above it: what is never parted by the end of a page.

    ``onward``: the lines that leave it below, a letter and where they cross.
    """

    top: float
    bottom: float
    onward: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    bands: tuple[Band, ...]
    width: float
