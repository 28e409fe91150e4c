"""Due moments of every minute of some days, worked out once, for who has no calendar to count with.

Minutes count from the Unix epoch. The count must never fall: whoever comes later is never due earlier.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """From the minute ``since`` on the due minute is ``due``, later by ``step`` (0 or 1) for each minute after it."""

    since: int
    due: int
    step: int

    def at(self, minute: int) -> int:
        return self.due + self.step * (minute - self.since)


def table(count: Callable[[int], int], first: int, last: int) -> tuple[Run, ...]:
    """The due minutes of ``first`` to ``last``, each asked of ``count`` wherever it could differ from its neighbours."""
    runs: list[Run] = []
    for since, until, due in _flat(count, (first, count(first)), (last, count(last))):
        known = runs[-1] if runs else None
        if known is not None and known.at(since) == due and (not known.step or since == until):
            continue
        if known is not None and since == until and known.since == since - 1 and due == known.due + 1:
            runs[-1] = Run(known.since, known.due, 1)
            continue
        runs.append(Run(since, due, 0))
    return tuple(runs)


def read(runs: tuple[Run, ...], minute: int) -> int:
    """The due minute of one minute; ``ValueError`` before the first."""
    at = bisect_right(runs, minute, key=lambda run: run.since)
    if not at:
        raise ValueError(minute)
    return runs[at - 1].at(minute)


def _flat(
    count: Callable[[int], int], low: tuple[int, int], high: tuple[int, int]
) -> Iterator[tuple[int, int, int]]:
    """Stretches of one due minute, halved until both ends agree."""
    if low[1] == high[1]:
        yield low[0], high[0], low[1]
    elif high[0] - low[0] == 1:
        yield low[0], low[0], low[1]
        yield high[0], high[0], high[1]
    else:
        middle = (low[0] + high[0]) // 2
        yield from _flat(count, low, (middle, count(middle)))
        yield from _flat(count, (middle + 1, count(middle + 1)), high)
