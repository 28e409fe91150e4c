"""Returns: dashed arrows that climb on tracks at the left of all boxes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.flow.boxes import Grid
from chuan.definitions.procedures.rules.flow.upright.gaps import Group, outcomes
from chuan.definitions.procedures.rules.flow.upright.shapes import Arrow, Box, Point

TRACK, LABEL = 3.5, 23.0
_OUT, _IN = 0.76, 0.24  # how far down a box's side a return leaves and enters
_FOOT = 0.12  # how far along its foot or top, where another box stands at the side


@dataclass(frozen=True, slots=True)
class Return:
    """A return on its track; ``below`` and ``above``: by the gap, as a box stands at the left."""

    source: str
    target: str
    names: tuple[str, ...]
    rounds: int
    track: int
    below: bool
    above: bool

    @property
    def groups(self) -> tuple[Group, Group]:
        """What its turns below the source and above the target are called."""
        return ("out", self.source, self.target), ("in", self.source, self.target)


def returns(procedure: Procedure, grid: Grid) -> tuple[Return, ...]:
    """The shortest on the track nearest to the boxes that is free over its whole height."""
    found = dict.fromkeys(_links(procedure))
    tracks: list[list[tuple[int, int]]] = []
    made = []
    for source, target in sorted(found, key=lambda link: (_climb(grid, link), link)):
        ways = outcomes(procedure, source, target)
        track = _track(tracks, (grid.columns[target], grid.columns[source]))
        names, rounds = tuple(one.name for one in ways), max(one.rounds for one in ways)
        made.append(
            Return(source, target, names, rounds, track, _covered(grid, source), _covered(grid, target))
        )
    return tuple(made)


def gutter(found: tuple[Return, ...]) -> float:
    """How much room they need at the left."""
    return LABEL + TRACK * (max(one.track for one in found) + 1) if found else 0


def drawn(one: Return, boxes: Mapping[str, Box], turn: Mapping[Group, float], room: float) -> Arrow:
    """The arrow of a return; ``turn``: the heights at which it turns in the gaps it must pass."""
    source, target = boxes[one.source], boxes[one.target]
    x = room - LABEL - TRACK * one.track
    out, into = one.groups
    start = _by_foot(source, turn[out], source.y + source.h) if one.below else _by_side(source, _OUT)
    end = _by_foot(target, turn[into], target.y) if one.above else _by_side(target, _IN)
    points = (*start, (x, start[-1][1]), (x, end[-1][1]), *reversed(end))
    at = (start[-1][0] - LABEL + 1.5, start[-1][1], LABEL - 2)
    return Arrow(
        one.source, one.target, one.names, points, " / ".join(one.names), at, back=True, rounds=one.rounds
    )


def _by_side(box: Box, part: float) -> tuple[Point, ...]:
    return ((box.x, box.y + box.h * part),)


def _by_foot(box: Box, turn: float, edge: float) -> tuple[Point, ...]:
    x = box.x + box.w * _FOOT
    return ((x, edge), (x, turn))


def _links(procedure: Procedure) -> Iterator[tuple[str, str]]:
    return (
        (step.key, target)
        for step in procedure.steps
        for outcome in step.outcomes
        for target in outcome.to
        if procedure.row(target) <= procedure.row(step.key)
    )


def _climb(grid: Grid, link: tuple[str, str]) -> int:
    return abs(grid.columns[link[0]] - grid.columns[link[1]])


def _track(tracks: list[list[tuple[int, int]]], ends: tuple[int, int]) -> int:
    span = min(ends), max(ends)
    for at, taken in enumerate(tracks):
        if all(span[1] < start or end < span[0] for start, end in taken):
            taken.append(span)
            return at
    tracks.append([span])
    return len(tracks) - 1


def _covered(grid: Grid, key: str) -> bool:
    column = grid.columns[key]
    lane = grid.lanes[key, "", column]
    return any(at == column and grid.lanes[other, "", at] < lane for other, at in grid.columns.items())
