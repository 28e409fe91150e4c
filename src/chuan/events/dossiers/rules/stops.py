"""Stretches in which the legal clock stands, and what other agencies were asked: parts of a dossier's state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id

RECALLED, ENDED = "recalled", "ended"
"""Stops that were a mistake: lifted as never meant, or the stretch for which a dossier was stopped."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A stretch in which the legal clock stands; ``until`` None: it still does.

    ``rule``: "supplement", "suspend", "duty" (a step outside the office's hands), "ended" (stopped by
    mistake, opened again) or "recalled" (lifted as never meant).
    """

    rule: str
    since: datetime
    until: datetime | None = None
    cause: str = ""
    reason: Id | None = None
    actor: Id = Id(0)
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Leg:
    """What another agency was asked, and whether its answer came."""

    step: str
    agency: Id
    stream: Id
    opened: datetime
    due: datetime | None = None
    answered: datetime | None = None
    on_time: bool = True
    procedure: str = ""
    ended: datetime | None = None  # over without an answer
    ended_by: str = ""  # "asker" or "asked"

    @property
    def waited_for(self) -> bool:
        return self.answered is None and self.ended is None

    @property
    def over(self) -> datetime | None:
        """When the other agency had done with it."""
        return self.answered or self.ended
