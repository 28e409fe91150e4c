"""When a report of absence is acceptable: it ends after it begins, is not endless, and says why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.base.kernel.refusal import Refusal, refuse

LONGEST = timedelta(days=366)
BACKDATED = timedelta(days=31)
_SHORTEST_REASON = 3


@dataclass(frozen=True, slots=True)
class Away:
    """One absence ``[since, until)`` as lists show it."""

    id: int
    official: int
    name: str
    agency: int
    unit_name: str
    since: datetime
    until: datetime
    reason: str
    recorded_by: str
    recorded_at: datetime
    withdrawn_at: datetime | None = None
    withdrawn_reason: str = ""


def faults(since: datetime, until: datetime, reason: str, at: datetime) -> tuple[Refusal, ...]:
    """Everything wrong with a report made at ``at``; empty when it may be kept."""
    checks = (
        (until <= since, "organisation.absence_backwards", "until"),
        (until - since > LONGEST, "organisation.absence_too_long", "until"),
        (since < at - BACKDATED, "organisation.absence_too_old", "since"),
        (len(reason.strip()) < _SHORTEST_REASON, "organisation.reason_missing", "reason"),
    )
    return tuple(refuse("invalid", key, field) for wrong, key, field in checks if wrong)


def no_reason(reason: str) -> Refusal | None:
    """A withdrawal too must say why."""
    short = len(reason.strip()) < _SHORTEST_REASON
    return refuse("invalid", "organisation.reason_missing", "reason") if short else None
