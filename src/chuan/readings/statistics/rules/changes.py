"""Why a dossier is counted otherwise now than in a report: a table of patterns before branches, the first that fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from chuan.base.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Known:
    """What was known of a dossier at a moment; ``figures`` are those of the report it was counted in."""

    figures: frozenset[str] = field(default_factory=frozenset)
    counted: bool = True
    ended: datetime | None = None
    due: datetime | None = None
    waiting: datetime | None = None
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One dossier counted otherwise: which figures it left and which it came into, and why."""

    stream: int
    code: str
    left: frozenset[str]
    joined: frozenset[str]
    why: Reason


_PATTERNS: tuple[tuple[str, Callable[[Known | None, Known | None], bool]], ...] = (
    ("entered", lambda before, after: before is None),
    ("gone", lambda before, after: after is None),
    ("annulled", lambda before, after: _both(before, after, lambda a, b: a.counted and not b.counted)),
    (
        "ended",
        lambda before, after: _both(
            before, after, lambda a, b: a.ended is None and b.ended is not None and not _open(b)
        ),
    ),
    (
        "reopened",
        lambda before, after: _both(before, after, lambda a, b: a.ended is not None and b.ended is None),
    ),
    (
        "end_moved",
        lambda before, after: _both(before, after, lambda a, b: a.ended != b.ended and not _open(b)),
    ),
    ("waiting", lambda before, after: _both(before, after, lambda a, b: a.waiting != b.waiting)),
    ("due_moved", lambda before, after: _both(before, after, lambda a, b: a.due != b.due)),
    ("channel", lambda before, after: _both(before, after, lambda a, b: a.channel != b.channel)),
)
PATTERNS = tuple(name for name, _ in _PATTERNS)


def _both(before: Known | None, after: Known | None, holds: Callable[[Known, Known], bool]) -> bool:
    return before is not None and after is not None and holds(before, after)


def _open(known: Known) -> bool:
    """Whether it was open at the end of the period all the same: an end after that explains nothing."""
    return any(name.startswith("open") for name in known.figures)


def why(before: Known | None, after: Known | None) -> Reason:
    """The first pattern that fits; a fact that moves no date otherwise."""
    found = next((name for name, fits in _PATTERNS if fits(before, after)), "fact")
    return Reason.of(f"statistics.changed_{found}")


def change(stream: int, code: str, before: Known | None, after: Known | None) -> Change | None:
    """How one dossier is counted otherwise; None where it is counted the same."""
    was, now = (frozenset() if one is None else one.figures for one in (before, after))
    return None if was == now else Change(stream, code, was - now, now - was, why(before, after))
