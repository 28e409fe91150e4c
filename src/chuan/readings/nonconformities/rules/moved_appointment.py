"""Appointments moved: the date on the slip was given up for a later one, oftener than is tolerated."""

from __future__ import annotations

from collections.abc import Iterator

from chuan.base.kernel.clock import spoken
from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules import looking
from chuan.readings.nonconformities.rules.looking import Detector, Look
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window


def looks(facts: Facts, window: Window, numbers: Numbers) -> Iterator[Look]:
    """Of what ended in these days, or had its date moved in them."""

    def worked(days: Window) -> Iterator[Seen]:
        return (seen for seen in facts.dossiers if days.holds(seen.ended) or any(map(days.holds, seen.moved)))

    return looking.against_usual(worked, _wrong, window, numbers)


def _wrong(seen: Seen) -> Reason | None:
    if not seen.moved or seen.promised is None:
        return None
    key = "nonconformities.case_moved_appointment"
    return Reason.of(key, times=len(seen.moved), promised=spoken(seen.promised))


DETECTOR = Detector("moved_appointment", looks)
