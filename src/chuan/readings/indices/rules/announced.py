"""A decision that announces procedures: until when it had to be signed, and until when the procedures published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

DAYS = 5
"""Working days of a province, before the law takes effect and after the decision: the formula of 1.1 and 1.2."""
_FARTHEST = 60


@dataclass(frozen=True, slots=True)
class Announced:
    """``sign_by``, ``publish_by``: the last days in time; ``listed``: when the published list was updated, None not yet."""

    agency: int
    issued: date
    sign_by: date
    publish_by: date
    listed: date | None = None


def working_days_from(day: date, count: int, works: Callable[[date], bool]) -> date:
    """The ``count``-th working day after ``day``; before it where ``count`` is negative."""
    step, left = (1 if count > 0 else -1), abs(count)
    for _ in range(_FARTHEST):
        if not left:
            break
        day += timedelta(days=step)
        left -= works(day)
    return day


def counted(found: Iterable[Announced], today: date) -> dict[int, dict[str, int]]:
    """Agency -> counters of 1.1 and 1.2; one not listed yet is judged once its day is over."""
    sums: dict[int, Counter[str]] = {}
    for one in found:
        mine = sums.setdefault(one.agency, Counter())
        mine["announced"] += 1
        mine["announced_in_time"] += one.issued <= one.sign_by
        if one.listed is not None or one.publish_by < today:
            mine["listed_due"] += 1
            mine["listed_in_time"] += one.listed is not None and one.listed <= one.publish_by
    return {agency: dict(mine) for agency, mine in sums.items()}
