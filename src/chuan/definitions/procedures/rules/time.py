"""How long a procedure may take, and how long a dossier still needs. Cheap: asked for every open dossier."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from chuan.definitions.calendars.rules.duration import DAY_MINUTES, Duration
from chuan.definitions.procedures.rules.chains import longest_chains
from chuan.definitions.procedures.rules.definition import REFUSED, RESULT, Procedure, Step
from chuan.definitions.procedures.rules.lengths import minutes, runs
from chuan.definitions.procedures.rules.walk import Marking

_NEVER = 1 << 40  # minutes to an end that cannot be reached


def longest_path(procedure: Procedure, day_minutes: int = DAY_MINUTES) -> tuple[tuple[Step, int], ...]:
    """The longest chain of steps with their minutes, returns included; empty where no end is reached."""
    chains = longest_chains(procedure, day_minutes).chains
    told = [tuple((step, minutes(runs(step), day_minutes)) for step in chain) for chain in chains]
    return max(told, key=lambda chain: sum(length for _, length in chain), default=())


def step_limits(procedure: Procedure) -> Mapping[str, Duration]:
    """Each step's own limit, of those steps whose clock runs."""
    return {step.key: limit for step in procedure.steps if (limit := runs(step)) is not None}


def shortest_remaining(
    procedure: Procedure,
    marking: Marking,
    used: Mapping[str, int] | None = None,
    day_minutes: int = DAY_MINUTES,
) -> int:
    """Working minutes to the nearest result from ``marking``, open steps included, returns left out.

    ``used`` gives the minutes already worked on open steps. Parallel branches: the longest of them.
    """
    if marking.ended:
        return 0
    ahead = _ahead(procedure, day_minutes)
    spent = used or {}
    return max((_left(ahead[key], spent.get(key, 0)) for key in marking.open if key in ahead), default=0)


def _left(ahead: tuple[int, int], used: int) -> int:
    own, after = ahead
    return max(0, own - used) + after


@lru_cache(maxsize=512)
def _ahead(procedure: Procedure, day_minutes: int) -> Mapping[str, tuple[int, int]]:
    """Step → its own minutes and the fewest after it; by way of a refusal only where no result is near."""
    to_result = _nearest(procedure, day_minutes, refused=_NEVER)
    to_end = _nearest(procedure, day_minutes, refused=0)
    found = {}
    for step in procedure.steps:
        own = minutes(runs(step), day_minutes)
        whole = to_result[step.key] if to_result[step.key] < _NEVER else to_end[step.key]
        found[step.key] = (own, whole - own if whole < _NEVER else 0)
    return found


def _nearest(procedure: Procedure, day_minutes: int, refused: int) -> Mapping[str, int]:
    """Fewest minutes from opening each step to an end, last row first: forward moves go down only."""
    best = {RESULT: 0, REFUSED: refused} | {step.key: _NEVER for step in procedure.steps}
    for step in reversed(procedure.steps):
        ways = (
            max((best.get(target, _NEVER) for target in outcome.to), default=_NEVER)
            for outcome in step.outcomes
            if not procedure.is_return(step, outcome)
        )
        best[step.key] = min(_NEVER, min(ways, default=_NEVER) + minutes(runs(step), day_minutes))
    return best
