"""Days by month and week, as a calendar lays them out. Pure."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby

Week = tuple[date | None, ...]
Month = tuple[date, tuple[Week, ...]]


def months(since: date, until: date) -> tuple[Month, ...]:
    """The months of ``[since, until)``, each by its first day with its weeks from Monday; None outside the days."""
    days = [since + timedelta(days=nth) for nth in range((until - since).days)]
    return tuple(
        (first.replace(day=1), _weeks([first, *rest]))
        for _, (first, *rest) in (
            (key, list(mine)) for key, mine in groupby(days, lambda day: day.replace(day=1))
        )
    )


def _weeks(days: list[date]) -> tuple[Week, ...]:
    padded: list[date | None] = [*([None] * days[0].weekday()), *days, *([None] * (6 - days[-1].weekday()))]
    return tuple(tuple(padded[at : at + 7]) for at in range(0, len(padded), 7))
