"""The last twelve months of each agency in the rows of the board: the share in time, one statement for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.row_sparks import RowSpark
from chuan.base.web.rules import say
from chuan.readings.counters.queries.days import Load, Within, by_month

_MONTHS = 12


def trends(agencies: Sequence[int], at: datetime) -> dict[int, RowSpark]:
    """Agency -> its line, as known now; an agency without a dossier in the year has none."""
    shown = last_months(local(at).date())
    until = shown[-1] + timedelta(days=31)
    found = by_month(Within(shown[0], until, at, at), agencies)
    return {agency: spark(mine, shown) for agency, mine in found.items()}


def spark(mine: Mapping[date, Load], shown: Sequence[date]) -> RowSpark:
    """A month in which nothing was decided is a gap and no 0."""
    return _line(tuple(mine.get(month) for month in shown), tuple(shown), _("Tỷ lệ đúng hạn 12 tháng"))


@lru_cache(maxsize=2_048)
def _line(loads: tuple[Load | None, ...], shown: tuple[date, ...], name: str) -> RowSpark:
    """The same months give the same line."""
    told = tuple(
        f"{month:%m/%Y} {say.percent(load.in_time, load.in_time + load.late)}" if load else ""
        for month, load in zip(shown, loads, strict=True)
    )
    return RowSpark(tuple(load.share if load else None for load in loads), told, name)


def last_months(today: date) -> tuple[date, ...]:
    """The first days of the twelve months that end with this one."""
    months = [today.replace(day=1)]
    while len(months) < _MONTHS:
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    return tuple(reversed(months))
