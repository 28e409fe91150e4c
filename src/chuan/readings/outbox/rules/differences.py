"""What the partner has beside what we have, and which of its late cases are late only because messages were lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

SAME, MISSING, QUEUED, STUCK, LOST, DATE = "same", "missing", "queued", "stuck", "lost", "date"
KINDS = (SAME, MISSING, QUEUED, STUCK, LOST, DATE)
"""As we have it; unknown there; a message waits; a message failed; told and yet otherwise; another date."""

REAL, SYNC = "real", "sync"
"""Late by the partner's data: late here too, or only because it was not told in time."""

_TOLERANCE = timedelta(minutes=1)
_ENDED: Mapping[str, str] = MappingProxyType({"ready": "done", "closed": "returned", "annulled": "stopped"})


@dataclass(frozen=True, slots=True)
class Pair:
    """One dossier on both sides. ``ours`` and ``theirs`` are national states; ``waiting`` and ``dead`` count messages."""

    stream: int
    code: str
    title: str
    asked: datetime
    missing: bool
    ours: str
    theirs: str
    our_promised: datetime | None
    their_promised: datetime | None
    our_finished: datetime | None
    their_finished: datetime | None
    waiting: int = 0
    dead: int = 0


@dataclass(frozen=True, slots=True)
class Sum:
    """How many dossiers differ in each way; how many the partner shows late, by which cause."""

    of: int
    kinds: Mapping[str, int]
    real: int
    sync: int

    @property
    def late(self) -> int:
        return self.real + self.sync


def our_status(last_told: str, status: str) -> str:
    """The national state by our own data: what was last told, or what the dossier's state means."""
    return last_told or _ENDED.get(status, "working" if status == "open" else "stopped")


def difference(pair: Pair) -> str:
    """Where the two differ, the likeliest cause first."""
    if not pair.missing and pair.ours == pair.theirs:
        return SAME if _near(pair.our_promised, pair.their_promised) else DATE
    if pair.dead:
        return STUCK
    if pair.waiting:
        return QUEUED
    return MISSING if pair.missing else LOST


def lateness(pair: Pair) -> str:
    """REAL, SYNC, or "" where the partner does not show the dossier as late."""
    if pair.missing or not _late(pair.their_promised, pair.their_finished, pair.asked):
        return ""
    return REAL if _late(pair.our_promised, pair.our_finished, pair.asked) else SYNC


def total(pairs: Iterable[Pair]) -> Sum:
    """The figures over all dossiers asked about."""
    found = [(difference(pair), lateness(pair)) for pair in pairs]
    kinds = {kind: sum(one == kind for one, _ in found) for kind in KINDS}
    late = [cause for _, cause in found]
    return Sum(len(found), kinds, late.count(REAL), late.count(SYNC))


def _late(promised: datetime | None, finished: datetime | None, asked: datetime) -> bool:
    return promised is not None and promised + _TOLERANCE < (finished or asked)


def _near(one: datetime | None, other: datetime | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= _TOLERANCE
