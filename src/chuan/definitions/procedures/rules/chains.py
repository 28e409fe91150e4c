"""The longest single chains of steps through a procedure, returns unrolled.

A join is as late as its latest branch, so the worst end of a procedure is the end of one of its
chains. Chains are compared unit by unit: one that is no shorter in any unit is the worse one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from heapq import heappop, heappush

from chuan.definitions.calendars.rules.duration import DAY_MINUTES
from chuan.definitions.procedures.rules.definition import ENDS, Outcome, Procedure, Step
from chuan.definitions.procedures.rules.lengths import Vector, added, covers, runs, vector

PLACES = 5_000
"""Unrolled places looked at before the search of chains stops."""
_CHAINS = 64  # chains kept at one place


@dataclass(frozen=True, slots=True)
class Chains:
    """Chains that end, none no longer than another in every unit; ``bounded`` if some were not tried."""

    chains: tuple[tuple[Step, ...], ...]
    bounded: bool


@dataclass(frozen=True, slots=True)
class _Trail:
    """A chain told backwards, with its sum."""

    total: Vector
    step: Step
    before: _Trail | None

    def steps(self) -> tuple[Step, ...]:
        found: list[Step] = []
        at: _Trail | None = self
        while at is not None:
            found.append(at.step)
            at = at.before
        return tuple(reversed(found))


@lru_cache(maxsize=512)
def longest_chains(procedure: Procedure, day_minutes: int = DAY_MINUTES, places: int = PLACES) -> Chains:
    """Every worst chain, each return taken up to its declared rounds.

    Where that is too much to try, returns are taken as soon as they can be, else not at all, and
    ``bounded`` says so.
    """
    whole = _Search(procedure, day_minutes, places)
    if not whole.bounded:
        return Chains(whole.chains(), bounded=False)
    eager = _Search(procedure, day_minutes, places, eager=True).chains()
    return Chains(eager or _Search(_onward(procedure), day_minutes, places).chains(), bounded=True)


def _onward(procedure: Procedure) -> Procedure:
    """The same steps without any return."""
    ways = {s.key: tuple(o for o in s.outcomes if not procedure.is_return(s, o)) for s in procedure.steps}
    return replace(procedure, steps=tuple(replace(s, outcomes=ways[s.key]) for s in procedure.steps))


Spent = tuple[tuple[str, str, int], ...]
Place = tuple[str, Spent]


class _Search:
    """Trails through the unrolled graph, in the order of returns taken and of rows."""

    def __init__(self, procedure: Procedure, day_minutes: int, places: int, *, eager: bool = False) -> None:
        self.procedure = procedure
        self.costs = {step.key: vector(runs(step), day_minutes) for step in procedure.steps}
        self.steps = {step.key: (row, step) for row, step in enumerate(procedure.steps)}
        self.eager = eager
        self.trails: dict[Place, list[_Trail]] = {}
        self.ended: list[_Trail] = []
        self.queue: list[tuple[int, int, Place]] = []
        self.bounded = False
        first = procedure.steps[0]
        self._arrive((first.key, ()), _Trail(self.costs[first.key], first, None))
        done = 0
        while self.queue:
            done += 1
            if done > places:
                self.bounded = True
                break
            self._leave(heappop(self.queue)[2])

    def chains(self) -> tuple[tuple[Step, ...], ...]:
        return tuple(trail.steps() for trail in self.ended)

    def _arrive(self, place: Place, trail: _Trail) -> None:
        if place not in self.trails:
            self.trails[place] = []
            taken = sum(times for _, _, times in place[1])
            heappush(self.queue, (taken, self.steps[place[0]][0], place))
        self._keep(self.trails[place], trail)

    def _keep(self, trails: list[_Trail], new: _Trail) -> None:
        """Keep ``new`` unless a kept trail is at least as long in every unit; drop those it outdoes."""
        if any(covers(old.total, new.total) for old in trails):
            return
        trails[:] = [old for old in trails if not covers(new.total, old.total)]
        if len(trails) == _CHAINS:
            self.bounded = True
            return
        trails.append(new)

    def _leave(self, place: Place) -> None:
        key, spent = place
        step = self.steps[key][1]
        for outcome, after in self._outcomes(step, spent):
            for trail in self.trails[place]:
                for target in outcome.to:
                    self._follow(target, after, trail)

    def _follow(self, target: str, after: Spent, trail: _Trail) -> None:
        if target in ENDS:
            self._keep(self.ended, trail)
        elif target in self.steps:
            total = added(trail.total, self.costs[target])
            self._arrive((target, after), _Trail(total, self.steps[target][1], trail))

    def _outcomes(self, step: Step, spent: Spent) -> Iterator[tuple[Outcome, Spent]]:
        """What may be taken at a step, with the returns spent after it."""
        taken = {(key, outcome): times for key, outcome, times in spent}
        onward: list[Outcome] = []
        returned = False
        for outcome in step.outcomes:
            if not self.procedure.is_return(step, outcome):
                onward.append(outcome)
            elif taken.get((step.key, outcome.key), 0) < outcome.rounds:
                times = {**taken, (step.key, outcome.key): taken.get((step.key, outcome.key), 0) + 1}
                yield outcome, tuple(sorted((s, o, n) for (s, o), n in times.items()))
                returned = True
        if not (returned and self.eager):
            yield from ((outcome, spent) for outcome in onward)
