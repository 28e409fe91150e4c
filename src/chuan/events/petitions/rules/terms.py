"""What is data of a petition: working days, words that may show another law, how few reports are never counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from chuan.base.kernel.refusal import Refused
from chuan.definitions.calendars.rules.answer import Due
from chuan.definitions.calendars.rules.due import due
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.calendars.rules.worktime import WorkTime

PASS_BACK, SUPPLEMENT, ANSWER, PUBLICATION, MOVE = "pass_back", "supplement", "answer", "publish", "move"
LIMITS = (PASS_BACK, SUPPLEMENT, ANSWER, PUBLICATION, MOVE)
_RULES = ("end-at-closing",)


@dataclass(frozen=True, slots=True)
class Limit:
    """So many working days, from which text, and whether that text was read."""

    days: int
    name: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """``signals``: what a text may be -> its words; ``fewest``: a figure of fewer reports is not shown."""

    limits: Mapping[str, Limit]
    signals: Mapping[str, tuple[str, ...]]
    fewest: int

    def until(self, name: str, calendar: WorkTime, start: datetime) -> Due:
        """The limit counted from ``start`` to the closing of its last working day, with why; ``Refused`` beyond the calendar."""
        length = Duration((Part(Decimal(self.limits[name].days), Unit.WORKING_DAY),))
        counted = due(calendar, start, length, _RULES)
        if isinstance(counted, Due):
            return counted
        raise Refused(counted)
