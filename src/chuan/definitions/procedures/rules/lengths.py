"""How long steps are: nominal working minutes, and sums kept apart by unit.

A working day is the pack's, a calendar day 5/7 of one, a month 22 of them; where dates matter the
calendar itself is asked.
"""

from __future__ import annotations

from chuan.definitions.calendars.rules.duration import DAY_MINUTES, Duration, Unit, whole_minutes
from chuan.definitions.procedures.rules.definition import Step

Vector = tuple[int, int, int, int]
"""Session minutes, whole working days, calendar days, months."""


def runs(step: Step) -> Duration | None:
    """The step's own limit where its clock runs: pauses and other bodies' time cost nothing."""
    return step.duration if step.clock and step.act != "pause" else None


def minutes(duration: Duration | None, day_minutes: int = DAY_MINUTES) -> int:
    """Nominal working minutes."""
    hours, working, days, months = vector(duration, day_minutes)
    return hours + day_minutes * (working + 22 * months) + day_minutes * 5 * days // 7


def vector(duration: Duration | None, day_minutes: int = DAY_MINUTES) -> Vector:
    total = [0, 0, 0, 0]
    for part in duration.parts if duration else ():
        whole = int(part.amount)
        if part.unit is Unit.HOUR:
            total[0] += whole_minutes(part.amount, 60)
        elif part.unit is Unit.WORKING_DAY:
            total[0] += whole_minutes(part.amount - whole, day_minutes)
            total[1] += whole
        else:
            total[2 if part.unit is Unit.DAY else 3] += whole
    return total[0], total[1], total[2], total[3]


def covers(longer: Vector, shorter: Vector) -> bool:
    """Whether ``longer`` is no shorter in any unit."""
    return all(a >= b for a, b in zip(longer, shorter, strict=True))


def added(one: Vector, other: Vector) -> Vector:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]
