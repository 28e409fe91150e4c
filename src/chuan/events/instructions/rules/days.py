"""On which day an instruction may fall due: a working day to come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from chuan.base.kernel.refusal import Refusal, refuse

MOST = 366
"""So many days ahead at the most."""
Works = Callable[[date], bool]


def wrong_due(due: date, today: date, works: Works) -> Refusal | None:
    """None for a working day after today; else what is wrong, and the working days nearest to it."""
    if due <= today:
        return refuse("invalid", "instructions.due_past", "due", today=f"{today:%d/%m/%Y}")
    if (due - today).days > MOST:
        return refuse("invalid", "instructions.due_far", "due")
    if not works(due):
        before, after = (_next(due, step, works) for step in (-1, 1))
        facts = {"due": f"{due:%d/%m/%Y}", "before": f"{before:%d/%m/%Y}", "after": f"{after:%d/%m/%Y}"}
        return refuse("invalid", "instructions.due_off", "due", **facts)
    return None


def after(today: date, days: int, works: Works) -> date:
    """The day that so many working days after today is."""
    day = today
    for _ in range(days):
        day = _next(day, 1, works)
    return day


def _next(day: date, step: int, works: Works) -> date:
    found = day + timedelta(days=step)
    while not works(found) and abs((found - day).days) < 31:
        found += timedelta(days=step)
    return found
