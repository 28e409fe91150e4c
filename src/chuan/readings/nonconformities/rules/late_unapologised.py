"""Late without an apology: the promise passed and nobody had written to the citizen."""

from __future__ import annotations

from collections.abc import Iterator

from chuan.base.kernel.clock import spoken
from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules import looking
from chuan.readings.nonconformities.rules.looking import Detector, Look
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window


def looks(facts: Facts, window: Window, numbers: Numbers) -> Iterator[Look]:
    """Of what was due; answers promised for the same day are over before an apology could be written."""

    def due(days: Window) -> Iterator[Seen]:
        return (seen for seen in facts.dossiers if days.holds(seen.promised) and not seen.same_day)

    return looking.against_usual(due, lambda seen: _wrong(seen, window), window, numbers)


def _wrong(seen: Seen, window: Window) -> Reason | None:
    if seen.promised is None or seen.moved or not seen.late(window.at):
        return None
    return Reason.of("nonconformities.case_late_unapologised", promised=spoken(seen.promised))


DETECTOR = Detector("late_unapologised", looks)
