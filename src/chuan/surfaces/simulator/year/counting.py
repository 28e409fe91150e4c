"""What the copies of a chunk add to the counters, and the lines of the folded tables; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from chuan.base.kernel.canonical import utc
from chuan.readings.counters.rules.contributions import NEVER
from chuan.surfaces.simulator.year.changes import Change, Plain
from chuan.surfaces.simulator.year.moulds import moved

_NEVER = utc(NEVER)


@dataclass(slots=True)
class Counting:
    """The day of reception and the day it became known -> how much."""

    _plain: Counter[tuple[Plain, int, int]] = field(default_factory=Counter)
    _due: Counter[tuple[int, str, str, int]] = field(default_factory=Counter)

    def add(self, changes: Iterable[Change], day: int, days: int) -> None:
        """A copy received on ``day``, that many days later (or earlier) than its mould."""
        for change in changes:
            if change.plain:
                self._plain[change.plain, day, change.known + days] += 1
            for counter, due, more in change.due:
                self._due[day, counter, utc(moved(due, days)), change.known + days] += more
            for counter, other, more in change.elsewhere:
                self._due[other + days, counter, _NEVER, change.known + days] += more

    def days(self) -> dict[tuple[int, str, str, int], int]:
        """(day, counter, due, known) -> value, those that are not 0."""
        found = Counter(self._due)
        for (changes, day, known), times in self._plain.items():
            for counter, more in changes:
                found[day, counter, _NEVER, known] += more * times
        return {key: value for key, value in found.items() if value}

    def lines(self, agency: int) -> list[str]:
        """The changes as ``counters.services.folding.take`` reads them."""
        return [
            f"{agency}\t{date.fromordinal(day)}\t{counter}\t{due}\t{date.fromordinal(known)}\t{value}"
            for (day, counter, due, known), value in self.days().items()
        ]
