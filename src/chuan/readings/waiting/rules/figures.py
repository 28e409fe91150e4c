"""What a period of a hall comes to; one row of a table of figures."""

from __future__ import annotations

from dataclasses import dataclass

WHOLE, HOUR, DESK, FIELD, FIRST = "whole", "hour", "desk", "field", "first"
DIMENSIONS = (HOUR, DESK, FIELD, FIRST)
TAKEN, WAITED, MISSED, PRIORITY, CHOSEN, LEFT = "taken", "waited", "missed", "priority", "chosen", "left"
WHICH = (TAKEN, WAITED, MISSED, PRIORITY, CHOSEN, LEFT)
"""What a figure is made of, and so which numbers lie behind it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Numbers taken, called, absent, priority, out of turn, never called; seconds waited and served (None: nobody was)."""

    by: str
    key: str
    taken: int
    called: int
    missed: int
    priority: int
    priority_served: int
    chosen: int
    left: int
    joined: int
    waited_half: int | None
    waited_most: int | None
    served_half: int | None
    served_most: int | None


NONE = Figure(WHOLE, "", 0, 0, 0, 0, 0, 0, 0, 0, None, None, None, None)


def minutes(seconds: int | None) -> int | None:
    """Whole minutes begun, as people say them; None of nothing."""
    return None if seconds is None else -(-seconds // 60)
