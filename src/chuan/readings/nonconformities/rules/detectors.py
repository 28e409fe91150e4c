"""The registry of detectors, in the order lists show them; and what all of them say of a stretch of days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.readings.nonconformities.rules import (
    bulk_closing,
    end_before_file,
    fee_above,
    founded_complaint,
    late_cluster,
    late_unapologised,
    loan_overdue,
    moved_appointment,
    refusal_at_due,
    second_supplement,
    supplement_last_day,
    withdraw_resubmit,
    wrong_step,
)
from chuan.readings.nonconformities.rules.looking import Detector, judged
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Window
from chuan.readings.nonconformities.rules.signal import Signal

DETECTORS: tuple[Detector, ...] = (
    late_cluster.DETECTOR,
    late_unapologised.DETECTOR,
    second_supplement.DETECTOR,
    moved_appointment.DETECTOR,
    wrong_step.DETECTOR,
    fee_above.DETECTOR,
    loan_overdue.DETECTOR,
    withdraw_resubmit.DETECTOR,
    supplement_last_day.DETECTOR,
    refusal_at_due.DETECTOR,
    end_before_file.DETECTOR,
    bulk_closing.DETECTOR,
    founded_complaint.DETECTOR,
)


def detected(
    facts: Facts,
    numbers: Mapping[str, Numbers],
    since: date,
    until: date,
    at: datetime,
    detectors: Iterable[Detector] = DETECTORS,
) -> tuple[Signal, ...]:
    """Every signal of the half-open days, as known at ``at``: the latest window first, detectors in their order."""
    first = _first(facts, until)
    return tuple(
        signal
        for detector in detectors
        for window in windows(since, until, numbers[detector.key].window_days, at)
        if window.until > first
        for look in detector.looks(facts, window, numbers[detector.key])
        if (signal := judged(look, numbers[detector.key], window)) is not None
    )


def _first(facts: Facts, until: date) -> date:
    """The day before which there is nothing to look at."""
    days = [local(seen.received).date() for seen in facts.dossiers] + [loan.due for loan in facts.loans]
    return min([*days, *(local(one.answered).date() for one in facts.complaints)], default=until)


def windows(since: date, until: date, days: int, at: datetime) -> Iterator[Window]:
    """Windows of so many days one beside the other, counted back from the end; the first may be shorter."""
    end = until
    while end > since:
        begin = max(since, end - timedelta(days=days))
        yield Window.of(begin, end, at)
        end = begin
