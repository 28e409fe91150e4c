"""The room between two levels: which lines turn there, each at a height of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chuan.definitions.procedures.rules.definition import Outcome, Procedure, Step
from chuan.definitions.procedures.rules.flow.boxes import Grid, forward
from chuan.definitions.procedures.rules.flow.upright.shapes import START

STUB, TURN, HEAD = 2.6, 4.2, 3.6
"""Below a box; for each height at which lines turn; above the next box."""

Group = tuple[str, str, str]
"""What shares one turning height: the branches of one outcome, all that meet at a join, or one arrow."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One arrow's way through one gap, from one middle to another."""

    source: str
    target: str
    start: float
    end: float
    group: Group


def links(procedure: Procedure) -> Iterator[tuple[str, str]]:
    """Every arrow down the page, the entrance first."""
    yield START, procedure.steps[0].key
    yield from forward(procedure)


def outcomes(procedure: Procedure, source: str, target: str) -> tuple[Outcome, ...]:
    step = procedure.step(source)
    return tuple(one for one in step.outcomes if target in one.to) if step else ()


def hops(
    procedure: Procedure, grid: Grid, middles: Mapping[tuple[str, str, int], float]
) -> dict[int, list[Hop]]:
    """For each gap, by the level above it, the arrows that pass."""
    found: dict[int, list[Hop]] = {}
    for source, target in links(procedure):
        first = 0 if source == START else grid.columns[source] + 1
        last = grid.columns[target] + 1
        stops = [
            (source, "", first),
            *((source, target, at) for at in range(first + 1, last)),
            (target, "", last),
        ]
        for at, (one, other) in enumerate(pairwise(stops)):
            group = _group(procedure, source, target, leaves=at == 0, arrives=at == len(stops) - 2)
            found.setdefault(first + at, []).append(Hop(source, target, middles[one], middles[other], group))
    return found


def _group(procedure: Procedure, source: str, target: str, *, leaves: bool, arrives: bool) -> Group:
    step = procedure.step(target)
    if arrives and step and source in step.join:
        return ("meet", "", target)
    ways = outcomes(procedure, source, target)
    if leaves and ways and len(ways[0].to) > 1:
        return ("fork", source, ways[0].key)
    return ("one", source, target)


def turns(passing: Sequence[Hop], returns: Sequence[Group], labelled: frozenset[Group]) -> dict[Group, int]:
    """The turning heights of a gap, from above, by group; a line that only falls needs none unless it has a label."""
    bent = [hop.group for hop in passing if hop.start != hop.end or hop.group in labelled]
    waiting = list(dict.fromkeys([*bent, *returns]))
    found: dict[Group, int] = {}
    while waiting:
        free = next((one for one in waiting if not _held(one, waiting, passing)), waiting[0])
        waiting.remove(free)
        found[free] = len(found)
    return found


def _held(one: Group, waiting: Sequence[Group], passing: Sequence[Hop]) -> bool:
    """Whether another line must turn first: one that leaves above where this one arrives."""
    ends = {hop.end for hop in passing if hop.group == one and hop.start != hop.end}
    return any(
        hop.group != one and hop.group in waiting and hop.start in ends and hop.start != hop.end
        for hop in passing
    )


def label_of(step: Step | None, names: Sequence[str]) -> str:
    """What is written on an arrow: nothing where a step can end in one way only."""
    return " / ".join(names) if step and len(step.outcomes) > 1 else ""
