"""A step left out, turned round, not declared, or done by somebody whose role it was not: each one counts."""

from __future__ import annotations

from collections.abc import Iterator

from chuan.base.kernel.reason import Reason
from chuan.readings.conformance.rules.deviation import ROLE, SKIPPED, SWAPPED, UNDECLARED
from chuan.readings.nonconformities.rules import looking
from chuan.readings.nonconformities.rules.looking import Detector, Look
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window

_WRONG = frozenset({SKIPPED, SWAPPED, UNDECLARED, ROLE})
"""Lateness has detectors of its own; what is taken back and done again is a mistake already mended."""


def looks(facts: Facts, window: Window, numbers: Numbers) -> Iterator[Look]:
    ended = (seen for seen in facts.dossiers if window.holds(seen.ended))
    return looking.looks(ended, _wrong, looking.procedure_of)


def _wrong(seen: Seen) -> Reason | None:
    return next((one.sentence for one in seen.strayed if one.kind in _WRONG), None)


DETECTOR = Detector("wrong_step", looks)
