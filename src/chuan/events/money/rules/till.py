"""The cash of a shift: what an officer should hold, what was counted, and why they differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.money.rules.coded import dong
from chuan.events.money.rules.vietqr import MOST

SHIFTS = ("morning", "afternoon", "day")


@dataclass(frozen=True, slots=True)
class Counted:
    """An officer counted the cash taken in a shift: ``expected`` by what was recorded, both in đồng."""

    day: date
    shift: str
    expected: int
    counted: int
    reason: Id | None = None


KINDS: dict[str, type[Counted]] = {"money.Counted": Counted}


def count(day: date, shift: str, expected: int, counted: int, reason: Id | None) -> Counted | Refusal:
    """The count; a difference needs its reason."""
    if shift not in SHIFTS:
        return refuse("invalid", "money.no_shift", "shift")
    if not 0 <= counted <= MOST:
        return refuse("invalid", "money.bad_amount", "counted")
    if counted != expected and reason is None:
        return refuse("invalid", "money.count_differs", "reason", difference=dong(counted - expected))
    return Counted(day, shift, expected, counted, reason)
