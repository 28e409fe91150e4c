"""Lengths of time as short as they can be read: "15 phút", "2 giờ 30 phút", "3 ngày làm việc"; and typed so."""

from __future__ import annotations

import re
from decimal import Decimal

from chuan.definitions.calendars.rules.duration import Duration, Unit, say_duration, whole_minutes
from chuan.definitions.procedures.rules.prover.wording import hours

_MINUTES = re.compile(
    r"(?:(?P<hours>[0-9]+)\s*giờ\s*)?(?P<minutes>[0-9]+)\s*phút(?:\s+làm việc)?", re.IGNORECASE
)


def short(duration: Duration) -> str:
    """Hours in hours and minutes, everything else as the law writes it."""
    if any(part.unit is not Unit.HOUR for part in duration.parts):
        return say_duration(duration)
    return hours(sum(whole_minutes(part.amount, 60) for part in duration.parts))


def typed(text: str) -> str:
    """What people type, as the law writes it: "30 phút" and "2 giờ 30 phút" become hours; else unchanged."""
    found = _MINUTES.fullmatch(" ".join(text.split()))
    if found is None:
        return text
    minutes = int(found["hours"] or 0) * 60 + int(found["minutes"])
    whole = Decimal(minutes) / 60
    return f"{whole} giờ" if whole == round(whole, 4) else f"{minutes}/60 giờ"
