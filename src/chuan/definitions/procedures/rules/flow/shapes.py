"""Boxes and arrows, in whole pixels from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH, HEIGHT = 136, 56
GAP, LANE_GAP = 36, 24
MARGIN = 12
TRACK = 18
"""Distance between two returns drawn under the boxes."""

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Node:
    """The box of a step, or of an end (``key`` is then ``:result`` or ``:refused``)."""

    key: str
    column: int
    x: int
    y: int
    w: int = WIDTH
    h: int = HEIGHT

    @property
    def middle(self) -> int:
        return self.y + self.h // 2


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow with the outcomes it stands for; a ``back`` one is a return, drawn dashed below.

    ``at`` is where its words stand; ``rounds`` the most times a return is taken.
    """

    source: str
    target: str
    outcomes: tuple[str, ...]
    points: tuple[Point, ...]
    at: Point
    back: bool = False
    rounds: int = 0


@dataclass(frozen=True, slots=True)
class Flow:
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    width: int
    height: int

    def node(self, key: str) -> Node | None:
        return next((node for node in self.nodes if node.key == key), None)
