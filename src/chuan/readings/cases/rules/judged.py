"""In time or late by the national formula 2.1: first end, waiting taken off, a second request is late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.readings.cases.rules.facts import Facts

IN_TIME, LATE, OPEN = "in_time", "late", "open"


@dataclass(frozen=True, slots=True)
class Judged:
    """``standing``: in_time, late or open; ``due``: when an open one becomes late, None for never."""

    standing: str
    due: datetime | None = None

    def late_at(self, moment: datetime) -> bool:
        """Whether it is late where the period ends at ``moment``."""
        return self.standing == LATE or (self.standing == OPEN and self.due is not None and self.due < moment)


def judged(facts: Facts) -> Judged:
    """How the formula sees one dossier; the request the citizen never answered is the end of its work."""
    if facts.supplements > 1:
        return Judged(LATE)
    end, due = facts.waiting or facts.ended, due_of(facts)
    if end is None:
        return Judged(OPEN, due)
    return Judged(LATE if due is not None and end > due else IN_TIME)


def due_of(facts: Facts) -> datetime | None:
    """The promised date, else the law's, later by the time the citizen was waited for."""
    date = facts.promised or facts.legal
    return None if date is None else date + timedelta(seconds=facts.waited)
