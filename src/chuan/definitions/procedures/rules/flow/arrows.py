"""Arrows: to the right through the gaps between columns, returns on tracks below all boxes."""

from __future__ import annotations

from collections.abc import Iterator

from chuan.definitions.procedures.rules.definition import Outcome, Procedure, Step
from chuan.definitions.procedures.rules.flow.boxes import Placed, forward
from chuan.definitions.procedures.rules.flow.shapes import GAP, HEIGHT, TRACK, WIDTH, Edge, Node, Point


def arrows(procedure: Procedure, placed: Placed) -> tuple[Edge, ...]:
    """Every arrow; outcomes that join the same two boxes share one."""
    onward = (_onward(procedure, placed, source, target) for source, target in forward(procedure))
    return (*onward, *_returns(procedure, placed))


def _onward(procedure: Procedure, placed: Placed, source: str, target: str) -> Edge:
    start, end = placed.nodes[source], placed.nodes[target]
    points: list[Point] = [(start.x + start.w, start.middle)]
    for column in range(start.column + 1, end.column):
        left = start.x + (column - start.column) * (WIDTH + GAP)
        height = placed.passes[source, target, column]
        points += [*_turn(points[-1], (left, height)), (left + WIDTH, height)]
    points += _turn(points[-1], (end.x, end.middle))
    names = tuple(outcome.name for _, outcome in _outcomes(procedure, source, target))
    return Edge(source, target, names, _straight(points), (end.x - GAP // 2 + 3, end.middle - 6))


def _turn(start: Point, end: Point) -> list[Point]:
    """From one height to another in the middle of the gap."""
    middle = end[0] - GAP // 2
    return [(middle, start[1]), (middle, end[1]), end]


def _straight(points: list[Point]) -> tuple[Point, ...]:
    """Points in the middle of a straight stretch left out."""
    kept = points[:1]
    for at in range(1, len(points) - 1):
        before, here, after = kept[-1], points[at], points[at + 1]
        if here != before and not (before[1] == here[1] == after[1] or before[0] == here[0] == after[0]):
            kept.append(here)
    return (*kept, points[-1])


def _outcomes(procedure: Procedure, source: str, target: str) -> Iterator[tuple[Step, Outcome]]:
    step = procedure.step(source)
    for outcome in step.outcomes if step else ():
        if step and target in outcome.to:
            yield step, outcome


def _returns(procedure: Procedure, placed: Placed) -> Iterator[Edge]:
    """Dashed arrows, the shortest on the highest track that is free over its whole length."""
    links = dict.fromkeys(
        (step.key, target)
        for step in procedure.steps
        for outcome in step.outcomes
        for target in outcome.to
        if procedure.row(target) <= procedure.row(step.key)
    )
    nodes = placed.nodes
    floor = max(
        [node.y + node.h for node in nodes.values()] + [y + HEIGHT // 2 for y in placed.passes.values()]
    )
    tracks: list[list[tuple[int, int]]] = []
    for source, target in sorted(links, key=lambda link: (abs(nodes[link[0]].x - nodes[link[1]].x), link)):
        down, up = _down(placed, nodes[source]), _up(placed, nodes[target])
        span = min(down[-1][0], up[0][0]), max(down[-1][0], up[0][0])
        y = floor + TRACK * (1 + _track(tracks, span))
        points = _straight([*down, (down[-1][0], y), (up[0][0], y), *up])
        taken = [outcome for _, outcome in _outcomes(procedure, source, target)]
        names, rounds = tuple(outcome.name for outcome in taken), max(outcome.rounds for outcome in taken)
        yield Edge(source, target, names, points, (sum(span) // 2, y - 4), back=True, rounds=rounds)


def _track(tracks: list[list[tuple[int, int]]], span: tuple[int, int]) -> int:
    for at, taken in enumerate(tracks):
        if all(span[1] < start or end < span[0] for start, end in taken):
            taken.append(span)
            return at
    tracks.append([span])
    return len(tracks) - 1


def _down(placed: Placed, node: Node) -> list[Point]:
    """Out of a box towards the tracks: from its foot, or by its right side where a box stands below."""
    if not _covered(placed, node):
        return [(node.x + node.w * 2 // 3, node.y + node.h)]
    side = node.x + node.w
    return [(side, node.y + node.h * 3 // 4), (side + GAP // 4, node.y + node.h * 3 // 4)]


def _up(placed: Placed, node: Node) -> list[Point]:
    """Into a box from the tracks: at its foot, or by its left side where a box stands below."""
    if not _covered(placed, node):
        return [(node.x + node.w // 3, node.y + node.h)]
    return [(node.x - GAP // 4, node.y + node.h * 3 // 4), (node.x, node.y + node.h * 3 // 4)]


def _covered(placed: Placed, node: Node) -> bool:
    return any(other.column == node.column and other.y > node.y for other in placed.nodes.values())
