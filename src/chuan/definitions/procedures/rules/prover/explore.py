"""Every place a dossier can come to, found by walking; each with the way that led there."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from time import monotonic

from chuan.definitions.procedures.rules.definition import Outcome, Procedure, Step
from chuan.definitions.procedures.rules.walk import Marking, choices, start, take

STATES = 100_000
SECONDS = 2.0
_LOOK_EVERY = 256  # places between two looks at the clock

Move = tuple[Step, Outcome]


@dataclass(slots=True)
class Explored:
    """Places found, how each was first reached, and which have no way on.

    ``bounded`` says that the search stopped early: what was found holds, what was not found is open.
    """

    came: dict[Marking, tuple[Marking, Move] | None]
    last: list[Marking] = field(default_factory=list)
    bounded: bool = False

    def way(self, place: Marking) -> tuple[Move, ...]:
        """The moves from reception to ``place``, a shortest such way."""
        moves: list[Move] = []
        before = self.came[place]
        while before is not None:
            place, move = before
            moves.append(move)
            before = self.came[place]
        return tuple(reversed(moves))

    def opened(self) -> frozenset[str]:
        """Every step that some dossier stands at."""
        return frozenset(key for place in self.came for key in place.open)


def explore(
    procedure: Procedure,
    states: int = STATES,
    seconds: float = SECONDS,
    tick: Callable[[], float] = monotonic,
) -> Explored:
    """Walk every choice, breadth first, up to ``states`` places or ``seconds`` of ``tick``."""
    first = start(procedure)
    found = Explored({first: None})
    queue = deque([first])
    until = tick() + seconds
    for visited in count():
        if not queue:
            break
        if len(found.came) > states or (visited % _LOOK_EVERY == 0 and tick() > until):
            found.bounded = True
            break
        place = queue.popleft()
        onward = list(_onward(procedure, place))
        if not onward:
            found.last.append(place)
        for move, reached in onward:
            if reached not in found.came:
                found.came[reached] = (place, move)
                queue.append(reached)
    return found


def _onward(procedure: Procedure, place: Marking) -> Iterator[tuple[Move, Marking]]:
    for step, outcome in choices(procedure, place):
        reached = take(procedure, place, step.key, outcome.key)
        if isinstance(reached, Marking):
            yield (step, outcome), reached
