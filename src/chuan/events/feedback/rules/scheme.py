"""What citizens are asked and what follows from an answer, read from the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

COUNTER, WORK = "counter", "work"
"""Whom a criterion is about: the counter, or whoever worked on the dossier."""
BEST = 5


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that is rated; ``ask`` says what it means."""

    key: str
    name: str
    ask: str
    about: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """The questions in force from a day, and the numbers the answers are read by."""

    since: date
    source: str
    verified: bool
    criteria: tuple[Criterion, ...]
    satisfied: int
    low: int
    open_days: int
    fewest: int
    words: int
    just_now: int

    def criterion(self, key: str) -> Criterion | None:
        return next((one for one in self.criteria if one.key == key), None)
