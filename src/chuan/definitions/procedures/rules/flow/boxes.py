"""Columns and lanes: each step stands right of all that lead to it, long arrows keep a lane of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from chuan.definitions.procedures.rules.definition import ENDS, RESULT, Procedure
from chuan.definitions.procedures.rules.flow.shapes import GAP, HEIGHT, LANE_GAP, MARGIN, WIDTH, Node

Link = tuple[str, str]
Slot = tuple[str, str, int]
"""A box (key, "", column) or the place of a long arrow in one column (source, target, column)."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Boxes by key, and the heights at which long arrows cross columns."""

    nodes: Mapping[str, Node]
    passes: Mapping[Slot, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """Which box stands in which column, and the lane of every slot; no lengths yet."""

    columns: Mapping[str, int]
    lanes: Mapping[Slot, Fraction]


def grid(procedure: Procedure) -> Grid:
    columns = _columns(procedure)
    return Grid(columns, _Lanes(procedure, columns).lanes)


def boxes(procedure: Procedure) -> Placed:
    placed = grid(procedure)
    columns, lanes = placed.columns, placed.lanes
    top = min(lanes.values())
    height = {slot: MARGIN + int((lane - top) * (HEIGHT + LANE_GAP)) for slot, lane in lanes.items()}
    nodes = {
        key: Node(key, column, MARGIN + column * (WIDTH + GAP), height[key, "", column])
        for key, column in columns.items()
    }
    return Placed(nodes, {slot: y + HEIGHT // 2 for slot, y in height.items() if slot[1]})


def forward(procedure: Procedure) -> Iterator[Link]:
    """Each pair of boxes joined by an arrow to the right, once, in reading order."""
    keys = {step.key for step in procedure.steps} | ENDS
    links = (
        (step.key, target)
        for step in procedure.steps
        for outcome in step.outcomes
        for target in outcome.to
        if target in keys and procedure.row(target) > procedure.row(step.key)
    )
    yield from dict.fromkeys(links)


def _columns(procedure: Procedure) -> dict[str, int]:
    """The longest way from the left to each box; ends stand last in reading order."""
    columns = {step.key: 0 for step in procedure.steps}
    for source, target in forward(procedure):
        columns[target] = max(columns.get(target, 0), columns[source] + 1)
    return columns


class _Lanes:
    """Lanes by slot, column after column; the main way keeps a straight line, the others make room."""

    def __init__(self, procedure: Procedure, columns: Mapping[str, int]) -> None:
        self.procedure = procedure
        self.columns = columns
        self.before: dict[Slot, list[Slot]] = {}
        for source, target in forward(procedure):
            self._chain(source, target)
        self.main = _main_way(procedure)
        self.offsets = dict(_offsets(procedure, self.main))
        self.lanes: dict[Slot, Fraction] = {}
        for column in range(max(columns.values()) + 1):
            self._settle(column)

    def _chain(self, source: str, target: str) -> None:
        """A slot in every column that the arrow passes."""
        at: Slot = (source, "", self.columns[source])
        for column in range(self.columns[source] + 1, self.columns[target]):
            self.before[source, target, column] = [at]
            at = (source, target, column)
        self.before.setdefault((target, "", self.columns[target]), []).append(at)

    def _settle(self, column: int) -> None:
        boxes_here: list[Slot] = [(key, "", column) for key, at in self.columns.items() if at == column]
        passing = [slot for slot in self.before if slot[1] and slot[2] == column]
        wished = {slot: self._wish(slot) for slot in (*boxes_here, *passing)}
        order = sorted(wished, key=lambda slot: (wished[slot], self.procedure.row(slot[0]), slot))
        first = next((at for at, slot in enumerate(order) if not slot[1] and slot[0] in self.main), 0)
        self.lanes[order[first]] = wished[order[first]]
        for at in range(first + 1, len(order)):
            self.lanes[order[at]] = max(wished[order[at]], self.lanes[order[at - 1]] + 1)
        for at in range(first - 1, -1, -1):
            self.lanes[order[at]] = min(wished[order[at]], self.lanes[order[at + 1]] - 1)

    def _wish(self, slot: Slot) -> Fraction:
        """The mean of the lanes that lead there, aside by the arrow's own offset."""
        came = self.before.get(slot, [])
        if not came:
            return Fraction(0)
        key, target, _ = slot
        step = self.procedure.step(key)
        if step and step.join and not target:
            came = [one for one in came if one[0] in step.join] or came
        elif key in self.main and not target:
            came = [one for one in came if one[0] in self.main] or came
        wishes = [self.lanes[one] + self._aside(one, target or key) for one in came]
        return sum(wishes, Fraction(0)) / len(wishes)

    def _aside(self, one: Slot, target: str) -> Fraction:
        """An arrow steps aside where it leaves its box, not in later columns."""
        return Fraction(0) if one[1] else self.offsets.get((one[0], target), Fraction(0))


def _main_way(procedure: Procedure) -> frozenset[str]:
    """The way by the first outcome of each step that can lead to a result."""
    ahead: dict[str, list[str]] = {}
    for source, target in forward(procedure):
        ahead.setdefault(source, []).append(target)
    reaches = {RESULT}
    for step in reversed(procedure.steps):
        if reaches.intersection(ahead.get(step.key, ())):
            reaches.add(step.key)
    way, at = [procedure.steps[0].key], procedure.steps[0].key
    while onward := [target for target in ahead.get(at, ()) if target in reaches]:
        at = onward[0]
        way.append(at)
    return frozenset(way)


def _offsets(procedure: Procedure, main: frozenset[str]) -> Iterator[tuple[Link, Fraction]]:
    """Branches of a split spread evenly about their step; other ways out than the main one go below."""
    for step in procedure.steps:
        below = 0 if any(main.intersection(outcome.to) for outcome in step.outcomes) else -1
        for outcome in step.outcomes:
            onward = [target for target in outcome.to if procedure.row(target) > procedure.row(step.key)]
            aside = 0
            if onward and not main.intersection(onward):
                below += 1
                aside = below
            for at, target in enumerate(onward):
                yield (step.key, target), aside + Fraction(2 * at - len(onward) + 1, 2)
