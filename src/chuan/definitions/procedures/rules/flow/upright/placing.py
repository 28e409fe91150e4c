"""Where the boxes stand: one level below the other, lanes side by side, each as high as its words need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from chuan.definitions.procedures.rules.definition import ENDS, Procedure, Step
from chuan.definitions.procedures.rules.flow.boxes import Grid
from chuan.definitions.procedures.rules.flow.upright.shapes import START, Box

PAGE = 164.0
"""A little less than the width of a page's text, in millimetres; wider charts are drawn smaller."""
WIDEST, NARROWEST = 66.0, 34.0
GAP = 5.0
LETTER, LINE = 1.56, 3.7  # a letter and a line of nine points
_AIR, _LEAST = 3.0, 10.0
_EDGE = 6.0  # lost to the slanted sides of a choice

Words = Mapping[str, Sequence[str]]
"""What stands in each box, paragraph by paragraph."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How wide boxes are and where lanes lie; ``gutter``: kept free on the left for returns."""

    lowest: Fraction
    wide: float
    gutter: float

    def middle(self, lane: Fraction) -> float:
        return self.gutter + float(lane - self.lowest) * (self.wide + GAP) + self.wide / 2


def frame(grid: Grid, gutter: float) -> Frame:
    low, high = min(grid.lanes.values()), max(grid.lanes.values())
    lanes = float(high - low) + 1
    room = (PAGE - gutter - GAP * (lanes - 1)) / lanes
    return Frame(low, max(NARROWEST, min(WIDEST, room)), gutter)


def levels(grid: Grid) -> dict[str, int]:
    """Each box's level; the terminal above the first step has level 0."""
    return {START: 0} | {key: column + 1 for key, column in grid.columns.items()}


def heights(procedure: Procedure, grid: Grid, placed: Frame, words: Words) -> dict[str, float]:
    """How high each box is."""
    keys = (START, *grid.columns)
    return {key: _height(words.get(key, ()), _room(procedure.step(key), placed.wide)) for key in keys}


def box(
    procedure: Procedure, key: str, level: int, middle: float, y: float, size: tuple[float, float]
) -> Box:
    """A box of a size about its middle, of the kind its step makes it."""
    step = procedure.step(key)
    wide, high = size
    forks = bool(step) and any(len(outcome.to) > 1 for outcome in step.outcomes) if step else False
    return Box(
        key, _kind(key, step), level, middle - wide / 2, y, wide, high, bool(step and step.join), forks
    )


def _kind(key: str, step: Step | None) -> str:
    if key == START:
        return "start"
    if key in ENDS or step is None:
        return "end"
    return "choice" if len(step.outcomes) > 1 else "step"


def _room(step: Step | None, wide: float) -> float:
    return wide - 4 - (_EDGE if step and len(step.outcomes) > 1 else 0)


def _height(paragraphs: Sequence[str], room: float) -> float:
    lines = sum(_lines(text, max(4, int(room / LETTER))) for text in paragraphs)
    return max(_LEAST, lines * LINE + _AIR)


def _lines(text: str, letters: int) -> int:
    """Lines a text takes, word by word; a word longer than a line is broken."""
    lines, used = 1, 0
    for word in text.split():
        needed = len(word) + (1 if used else 0)
        if used + needed > letters and used:
            lines, used, needed = lines + 1, 0, len(word)
        lines += ceil(needed / letters) - 1 if needed > letters else 0
        used += min(needed, letters)
    return lines
