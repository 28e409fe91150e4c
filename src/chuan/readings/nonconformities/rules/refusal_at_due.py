"""Refused on the day the answer was due: who cannot finish in time refuses in time."""

from __future__ import annotations

from collections.abc import Iterator

from chuan.base.kernel.clock import local, spoken
from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules import looking
from chuan.readings.nonconformities.rules.looking import Detector, Look
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window


def looks(facts: Facts, window: Window, numbers: Numbers) -> Iterator[Look]:
    """Of what was refused; what was promised for the same day cannot be refused on another."""

    def refused(days: Window) -> Iterator[Seen]:
        return (
            seen for seen in facts.dossiers if seen.refused and days.holds(seen.ready) and not seen.same_day
        )

    return looking.against_usual(refused, _wrong, window, numbers)


def _wrong(seen: Seen) -> Reason | None:
    if seen.ready is None or seen.promised is None or local(seen.ready).date() != local(seen.promised).date():
        return None
    return Reason.of("nonconformities.case_refusal_at_due", promised=spoken(seen.promised))


DETECTOR = Detector("refusal_at_due", looks)
