"""When a receipt may be used to rate: once there is an answer, it ended, or papers were asked for; not for ever."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.base.kernel.refusal import Refusal, refuse

_ENDED = frozenset({"ready", "closed", "stopped"})


@dataclass(frozen=True, slots=True)
class Served:
    """What of a dossier decides: its status, when its answer was there or it ended, how often papers were asked for."""

    status: str
    ended: datetime | None
    supplements: int
    own: bool = True  # no other agency's question


def not_open(served: Served, at: datetime, days: int) -> Refusal | None:
    """Why this dossier is not rated now; None where it may be."""
    if served.status == "annulled" or not served.own:
        return refuse("closed", "feedback.nothing_to_rate")
    if served.status not in _ENDED and not served.supplements:
        return refuse("not_now", "feedback.too_early")
    if served.ended is not None and at >= served.ended + timedelta(days=days):
        return refuse("closed", "feedback.too_late", days=days)
    return None
