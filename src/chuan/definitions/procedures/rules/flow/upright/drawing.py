"""From a definition and the words of its boxes to a chart with every length settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from string import ascii_uppercase

from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.flow.boxes import Grid, grid
from chuan.definitions.procedures.rules.flow.upright import gaps, returns
from chuan.definitions.procedures.rules.flow.upright.gaps import HEAD, STUB, TURN, Group, Hop
from chuan.definitions.procedures.rules.flow.upright.placing import (
    GAP,
    Frame,
    Words,
    box,
    frame,
    heights,
    levels,
)
from chuan.definitions.procedures.rules.flow.upright.shapes import START, Arrow, Band, Box, Chart, Point

_TOP = 1.5


def upright(procedure: Procedure, words: Words) -> Chart:
    """Every step once, an arrow for every outcome; ``words``: what stands in each box."""
    return _Drawing(procedure, words).chart()


class _Drawing:
    """One chart in the making: levels from above, then lines, then the cuts between pages."""

    def __init__(self, procedure: Procedure, words: Words) -> None:
        self.procedure = procedure
        self.grid: Grid = grid(procedure)
        self.backs = returns.returns(procedure, self.grid)
        self.room = returns.gutter(self.backs)
        self.frame: Frame = frame(self.grid, self.room)
        self.levels = levels(self.grid)
        self.hops = gaps.hops(procedure, self.grid, self._middles())
        self.turns = {gap: self._turns(gap) for gap in range(max(self.levels.values()) + 1)}
        self.boxes: dict[str, Box] = {}
        self.bottoms: list[float] = []
        self._stack(heights(procedure, self.grid, self.frame, words))

    def chart(self) -> Chart:
        arrows = (*self._onward(), *self._back())
        lanes = float(max(self.grid.lanes.values()) - self.frame.lowest)
        width = self.room + (lanes + 1) * self.frame.wide + lanes * GAP
        return Chart(tuple(self.boxes.values()), arrows, tuple(self._bands(arrows)), width)

    def _middles(self) -> Mapping[tuple[str, str, int], float]:
        """Where the lines of each slot run; slots are told by level."""
        first = self.grid.lanes[self.procedure.steps[0].key, "", 0]
        slots = {(key, target, at + 1): lane for (key, target, at), lane in self.grid.lanes.items()}
        return {slot: self.frame.middle(lane) for slot, lane in {(START, "", 0): first, **slots}.items()}

    def _turns(self, gap: int) -> dict[Group, int]:
        passing = self.hops.get(gap, [])
        backs = [one.groups[0] for one in self.backs if one.below and self.levels[one.source] == gap]
        backs += [one.groups[1] for one in self.backs if one.above and self.levels[one.target] == gap + 1]
        told = frozenset(hop.group for hop in passing if self.levels[hop.source] == gap and self._label(hop))
        return gaps.turns(passing, backs, told)

    def _label(self, hop: Hop) -> str:
        names = [one.name for one in gaps.outcomes(self.procedure, hop.source, hop.target)]
        return gaps.label_of(self.procedure.step(hop.source), names)

    def _stack(self, high: Mapping[str, float]) -> None:
        """The boxes of each level under those of the level before, with room for what turns between."""
        y = _TOP
        middles = self._middles()
        for level in range(max(self.levels.values()) + 1):
            here = [key for key, at in self.levels.items() if at == level]
            tallest = max((high[key] for key in here), default=0)
            for key in here:
                size = (self.frame.wide, high[key])
                self.boxes[key] = box(self.procedure, key, level, middles[key, "", level], y, size)
            self.bottoms.append(y + tallest)
            y += tallest + STUB + TURN * len(self.turns[level]) + HEAD

    def _turn(self, gap: int, group: Group) -> float:
        return self.bottoms[gap] + STUB + TURN * (self.turns[gap].get(group, 0) + 1)

    def _onward(self) -> Iterator[Arrow]:
        ways: dict[tuple[str, str], list[tuple[int, Hop]]] = {}
        for gap, passing in sorted(self.hops.items()):
            for hop in passing:
                ways.setdefault((hop.source, hop.target), []).append((gap, hop))
        forks: set[Group] = set()
        for (source, target), way in ways.items():
            first = way[0][1]
            label = "" if first.group in forks else self._label(first)
            forks.update({first.group} if first.group[0] == "fork" else ())
            points = [point for gap, hop in way for point in self._bend(gap, hop)]
            start, end = self.boxes[source], self.boxes[target]
            line = ((start.middle, start.y + start.h), *points, (end.middle, end.y))
            names = tuple(one.name for one in gaps.outcomes(self.procedure, source, target))
            yield Arrow(source, target, names, line, label, self._place(*way[0]))

    def _bend(self, gap: int, hop: Hop) -> tuple[Point, ...]:
        y = self._turn(gap, hop.group)
        return ((hop.start, y), (hop.end, y)) if hop.start != hop.end else ()

    def _place(self, gap: int, hop: Hop) -> tuple[float, float, float]:
        """Where a label stands: above its turn on the way to the next box, or right of a line that only falls."""
        wide = max(abs(hop.end - hop.start), self.frame.wide / 2) - 2
        left = hop.start - wide - 1 if hop.end < hop.start else hop.start + 1
        return left, self._turn(gap, hop.group), wide

    def _back(self) -> Iterator[Arrow]:
        for one in self.backs:
            out, into = one.groups
            source, target = self.levels[one.source], self.levels[one.target]
            turn = {out: self._turn(source, out)} if one.below else {}
            turn |= {into: self._turn(target - 1, into)} if one.above else {}
            yield returns.drawn(one, self.boxes, turn, self.room)

    def _bands(self, arrows: tuple[Arrow, ...]) -> Iterator[Band]:
        top, last = 0.0, len(self.bottoms) - 1
        for level, bottom in enumerate(self.bottoms):
            cut = bottom + (_TOP + TURN * len(self.turns[last]) + STUB if level == last else STUB)
            yield Band(top, cut, () if level == last else _onward(arrows, cut))
            top = cut


def _onward(arrows: tuple[Arrow, ...], cut: float) -> tuple[tuple[str, float], ...]:
    """The lines that cross a height, from the left, each place once."""
    found = {
        round(one[0], 2)
        for arrow in arrows
        for one, other in pairwise(arrow.points)
        if one[0] == other[0] and min(one[1], other[1]) < cut < max(one[1], other[1])
    }
    return tuple((_letter(at), x) for at, x in enumerate(sorted(found)))


def _letter(at: int) -> str:
    """A, B, … Z, A1, B1, …"""
    turn, letter = divmod(at, len(ascii_uppercase))
    return ascii_uppercase[letter] + (str(turn) if turn else "")
