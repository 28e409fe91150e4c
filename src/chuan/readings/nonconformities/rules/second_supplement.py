"""A second supplement: the law lets papers be asked for once (NĐ 118/2025/NĐ-CP, Điều 11), all of them together."""

from __future__ import annotations

from collections.abc import Iterator

from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules import looking
from chuan.readings.nonconformities.rules.looking import Detector, Look
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window


def looks(facts: Facts, window: Window, numbers: Numbers) -> Iterator[Look]:
    """Of what came in at the counter, and of what was asked for again afterwards."""
    received = (seen for seen in facts.dossiers if window.holds(seen.received))
    yield from looking.looks(received, _slips, looking.counter_of)
    worked = (
        seen for seen in facts.dossiers if any(map(window.holds, seen.asked)) or window.holds(seen.ended)
    )
    yield from looking.looks(worked, _asked)


def _slips(seen: Seen) -> Reason | None:
    key = "nonconformities.case_second_slip"
    return Reason.of(key, times=seen.slips) if seen.slips > 1 else None


def _asked(seen: Seen) -> Reason | None:
    key = "nonconformities.case_second_supplement"
    return Reason.of(key, times=len(seen.asked)) if len(seen.asked) > 1 else None


DETECTOR = Detector("second_supplement", looks)
