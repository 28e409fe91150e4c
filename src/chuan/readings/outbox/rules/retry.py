"""When to try again, and when to give up: numbers from the partner's profile, chance from the caller."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

TAKEN, AGAIN, REFUSED = "taken", "again", "refused"
"""What came of a try: it arrived; it may arrive later; the partner does not want it as it is."""


@dataclass(frozen=True, slots=True)
class Patience:
    """``first``, ``longest``: seconds; ``factor``: how much longer each time; ``jitter``: per cent either way.

    ``tries``: how often while the partner is out of order; ``refused_tries``: how often when it says no.
    """

    first: float
    factor: int
    longest: float
    jitter: int
    tries: int
    refused_tries: int


def pause_after(patience: Patience, attempts: int, chance: float) -> timedelta:
    """How long to wait after so many tries (from 1); ``chance`` in [0, 1) spreads those of one moment."""
    steps = min(attempts - 1, 62)
    seconds = min(patience.longest, patience.first * patience.factor**steps)
    spread = patience.jitter / 100 * (2 * chance - 1)
    return timedelta(seconds=seconds * (1 + spread))


def gives_up(patience: Patience, outcome: str, attempts: int) -> bool:
    """Whether this was the last try."""
    return attempts >= (patience.refused_tries if outcome == REFUSED else patience.tries)
