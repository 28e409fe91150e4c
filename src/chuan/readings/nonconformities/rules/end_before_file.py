"""Ended before the result's file existed: the end was entered for an earlier moment than the answer was kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from chuan.base.kernel.clock import spoken
from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules import looking
from chuan.readings.nonconformities.rules.looking import Detector, Look
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window


def looks(facts: Facts, window: Window, numbers: Numbers) -> Iterator[Look]:
    """Of what was answered; ``more.grace_minutes`` are the time it takes to type."""
    grace = timedelta(minutes=numbers.more.get("grace_minutes", 0))
    answered = (seen for seen in facts.dossiers if window.holds(seen.ready) and seen.filed is not None)
    return looking.looks(answered, lambda seen: _wrong(seen, grace))


def _wrong(seen: Seen, grace: timedelta) -> Reason | None:
    if seen.ready is None or seen.filed is None or seen.filed - seen.ready <= grace:
        return None
    return Reason.of(
        "nonconformities.case_end_before_file", ready=spoken(seen.ready), filed=spoken(seen.filed)
    )


DETECTOR = Detector("end_before_file", looks)
