"""What counting a time limit gives: the due moment and all that its explanation needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.reason import Reason
from chuan.definitions.calendars.rules.duration import Duration
from chuan.definitions.calendars.rules.entries import Entry


@dataclass(frozen=True, slots=True)
class Interval:
    """One session stretch that was counted."""

    since: datetime
    until: datetime
    minutes: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """One date without a session, and why."""

    day: date
    why: Reason


@dataclass(frozen=True, slots=True)
class Due:
    """A due moment with everything its explanation needs; ``landed`` is where the count fell before settling.

    ``provisional``: a day passed lies in a year without a verified decree. ``awaited``: entries still
    without a document on days passed. Either way the date may change.
    """

    at: datetime
    start: datetime
    moved: datetime
    landed: datetime
    duration: Duration
    rules: tuple[str, ...]
    intervals: tuple[Interval, ...]
    skipped: tuple[Skipped, ...]
    provisional: bool
    awaited: tuple[Entry, ...]
    reason: Reason

    @property
    def may_change(self) -> bool:
        return self.provisional or bool(self.awaited)
