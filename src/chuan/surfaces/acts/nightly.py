"""What the machine does by night for the quality system: hears the detectors, looks again at actions whose day has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.definitions.procedures import services as procedures
from chuan.readings.matters.queries.nonconformities import at_work, to_judge
from chuan.readings.nonconformities.services import signals, subject_names
from chuan.surfaces.acts.concluding import rejudge
from chuan.surfaces.acts.hearing import Heard, hear
from chuan.surfaces.acts.signals import spoken

LOOKED_AT = 28
"""So many days up to today are looked at."""


@dataclass(frozen=True, slots=True)
class Night:
    """What signals came to, and how many actions the data say something new of."""

    opened: int = 0
    joined: int = 0
    waiting: int = 0
    judged: int = 0


def open_signals(at: datetime) -> Night:
    """Every agency by itself, one that fails leaves the others alone; run twice it does nothing more."""
    heard = [_agency(one, at) for one in at_work(EVERYTHING, at - timedelta(days=4 * LOOKED_AT))]
    judged = sum(_judged(stream, at) for stream in to_judge(EVERYTHING, at))
    return Night(
        sum(one.opened for one in heard),
        sum(one.joined for one in heard),
        sum(one.waiting for one in heard),
        judged,
    )


def _agency(agency: int, at: datetime) -> Heard:
    until = local(at).date()
    scope = Scope(agencies=frozenset({agency}))
    found = signals(scope, until - timedelta(days=LOOKED_AT), until, at)
    names = {
        **subject_names(found),
        **{f"procedure:{one.code}": one.short_name for one in procedures.in_force([agency], until)},
    }
    return hear(agency, spoken(found, names), at)


def _judged(stream: int, at: datetime) -> bool:
    try:
        return rejudge(stream, at)
    except Refused:
        return False
