"""A petition found true, wholly or in part: what citizens said of the work was so."""

from __future__ import annotations

from collections.abc import Iterator

from chuan.base.kernel.clock import spoken
from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules.looking import Detector, Look
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Complaint, Facts, Window
from chuan.readings.nonconformities.rules.signal import Evidence


def looks(facts: Facts, window: Window, _: Numbers) -> Iterator[Look]:
    """Those answered in these days, by the unit they are about; each counts."""
    found: dict[int, list[Complaint]] = {}
    for one in facts.complaints:
        if window.holds(one.answered):
            found.setdefault(one.unit, []).append(one)
    for unit, group in found.items():
        cases = tuple(Evidence(one.stream, one.code, _says(one)) for one in group)
        yield Look(f"unit:{unit}", len(group), cases)


def _says(one: Complaint) -> Reason:
    key = "partly" if one.partly else "founded"
    return Reason.of(f"nonconformities.case_complaint_{key}", answered=spoken(one.answered))


DETECTOR = Detector("founded_complaint", looks)
