"""Every measure of an office: its kind, unit, which way is better, and of what; one line a measure."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from chuan.base.kernel.reason import Reason

SHARE, PER_HUNDRED, MEDIAN, NINETIETH = "share", "per_hundred", "median", "ninetieth"
"""Part of a whole in percent; times a hundred dossiers; the middle value; the value nine in ten stay within."""
UP, DOWN = "up", "down"
PERCENT, TIMES, HOURS, DAYS = "percent", "times", "hours", "days"


@dataclass(frozen=True, slots=True)
class Measure:
    """``unit`` is that of the value; ``better`` up or down; ``of``: the whole its part is counted of."""

    key: str
    kind: str
    unit: str
    better: str
    of: str

    @property
    def name(self) -> Reason:
        return Reason.of(f"measures.name_{self.key}")

    @property
    def part(self) -> Reason:
        """What is counted, in words."""
        return Reason.of(f"measures.part_{self.key}")

    @property
    def whole(self) -> Reason:
        """Among what it is counted, in words."""
        return Reason.of(f"measures.whole_{self.of}")

    @property
    def in_units(self) -> Reason:
        """The unit alone: "giờ làm việc"."""
        return Reason.of(f"measures.unit_{self.unit}")

    @property
    def spread(self) -> bool:
        """Whether it is a place in the order of all values, and not a part of a whole."""
        return self.kind in {MEDIAN, NINETIETH}

    @property
    def countable(self) -> bool:
        """Whether it is so many dossiers, or times, among so many dossiers."""
        return not self.spread and self.key != "uncollected"

    @property
    def testable(self) -> bool:
        """Whether two periods of it can be compared by a test: each dossier is wrong or not, or has its own time."""
        return self.spread or (self.kind == SHARE and self.countable)

    def worth(self, value: str) -> Reason:
        """A value with its unit: "95%", "8 giờ làm việc"."""
        return Reason.of(f"measures.value_{self.unit}", value=value)


_ALL = (
    Measure("on_time", SHARE, PERCENT, UP, "due"),
    Measure("late", SHARE, PERCENT, DOWN, "due"),
    Measure("early", SHARE, PERCENT, UP, "promised"),
    Measure("late_silent", SHARE, PERCENT, DOWN, "due"),
    Measure("hours_median", MEDIAN, HOURS, DOWN, "ready"),
    Measure("hours_ninetieth", NINETIETH, HOURS, DOWN, "ready"),
    Measure("citizen_days", MEDIAN, DAYS, DOWN, "ready"),
    Measure("supplements", PER_HUNDRED, TIMES, DOWN, "received"),
    Measure("second_supplements", SHARE, PERCENT, DOWN, "received"),
    Measure("extensions", SHARE, PERCENT, DOWN, "received"),
    Measure("refusals", SHARE, PERCENT, DOWN, "ready"),
    Measure("withdrawals", SHARE, PERCENT, DOWN, "received"),
    Measure("online", SHARE, PERCENT, UP, "received"),
    Measure("late_entries", SHARE, PERCENT, DOWN, "received"),
    Measure("late_handovers", SHARE, PERCENT, DOWN, "listed"),
    Measure("uncollected", SHARE, PERCENT, DOWN, "owed"),
    Measure("satisfaction", SHARE, PERCENT, UP, "rated"),
    Measure("disliked", SHARE, PERCENT, DOWN, "due"),
)

MEASURES = MappingProxyType({measure.key: measure for measure in _ALL})
"""Key -> measure, in the order forms list them."""
