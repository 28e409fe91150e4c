"""The index of a month that was loaded, kept as the night after its last day would have kept it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from chuan.base.kernel.clock import VIETNAM, local
from chuan.readings.indices.services.keeping import keep_day

_NIGHT = time(0, 30)


def keep_night(month: date, at: datetime) -> int:
    """For every agency of which no night is kept there yet; of the month that runs at ``at``, the night before."""
    following = (month + timedelta(days=31)).replace(day=1)
    return keep_day(datetime.combine(min(following, local(at).date()), _NIGHT, VIETNAM), now=False)
