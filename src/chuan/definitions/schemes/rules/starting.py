"""From which day a change of schemes may hold: the first of a week or month to come, so that no period has two."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.schemes.rules.scheme import Scheme

_FIRST: Mapping[str, Callable[[date], bool]] = MappingProxyType(
    {
        "week": lambda day: day.weekday() == 0,
        "month": lambda day: day.day == 1,
        "quarter": lambda day: day.day == 1 and day.month % 3 == 1,
        "year": lambda day: (day.day, day.month) == (1, 1),
    }
)
"""By kind of period, the shortest first."""
NAMES: Mapping[str, str] = MappingProxyType(
    {"week": "tuần", "month": "tháng", "quarter": "quý", "year": "năm"}
)


def shortest(scheme: Scheme) -> str:
    """The shortest kind of period it scores from facts."""
    return next(kind for kind in _FIRST if kind in scheme.periods)


def following(scheme: Scheme, today: date) -> date:
    """The first day after today on which a period of the scheme begins."""
    begins, day = _FIRST[shortest(scheme)], today + timedelta(days=1)
    while not begins(day):
        day += timedelta(days=1)
    return day


def early(scheme: Scheme, day: date, today: date, field: str) -> Refusal | None:
    """Why a change cannot hold from that day: it is over, runs, or lies inside a period."""
    if day > today and _FIRST[shortest(scheme)](day):
        return None
    first = following(scheme, today)
    return refuse(
        "invalid", "schemes.choice_early", field, period=NAMES[shortest(scheme)], day=f"{first:%d/%m/%Y}"
    )
