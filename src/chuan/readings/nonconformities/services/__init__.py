"""The door to detectors: what may be wrong in a stretch of days, with the dossiers behind each signal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from django.utils import timezone

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.nonconformities.imports.numbers import shipped
from chuan.readings.nonconformities.rules import founded_complaint
from chuan.readings.nonconformities.rules.detectors import DETECTORS, detected
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Loan
from chuan.readings.nonconformities.rules.signal import Signal
from chuan.readings.nonconformities.services.gathering import borrowed, complained, gathered

__all__ = ["complaints", "numbers", "signals", "subject_names"]


def signals(
    scope: Scope, since: date, until: date, at: datetime | None = None, loans: Iterable[Loan] | None = None
) -> tuple[Signal, ...]:
    """Every signal of the half-open days, as known at ``at`` (None: now). Reads only; replays are caught up before.

    ``loans`` None: those of the agency's archive that were due back in these days.
    """
    rules = shipped()
    back = max(rule.baseline_days for rule in rules.values())
    lent = borrowed(scope, since, until) if loans is None else loans
    facts = replace(
        gathered(scope, since - timedelta(days=back), until, lent), complaints=complained(scope, since, until)
    )
    return detected(facts, rules, since, until, at or timezone.now())


def complaints(scope: Scope, since: date, until: date, at: datetime) -> tuple[Signal, ...]:
    """What petitions found true in the half-open days signal, by themselves: asked when one is answered."""
    facts = Facts(complaints=complained(scope, since, until))
    return detected(facts, shipped(), since, until, at, (founded_complaint.DETECTOR,))


def numbers() -> tuple[Numbers, ...]:
    """The rule of every detector in the order of the registry: what pages show beside a signal."""
    return tuple(shipped()[detector.key] for detector in DETECTORS)


def subject_names(found: Iterable[Signal]) -> dict[str, str]:
    """Subject -> the unit's name, or the procedure's code as it stands; one statement."""
    subjects = {signal.subject for signal in found}
    units = {int(one.partition(":")[2]) for one in subjects if one.startswith("unit:")}
    names = organisation.unit_names(units)
    return {
        one: names.get(int(one.partition(":")[2]), "") if one.startswith("unit:") else one.partition(":")[2]
        for one in subjects
    }
