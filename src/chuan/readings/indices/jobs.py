"""What runs by night: the index of the day that is over is kept for every agency."""

from __future__ import annotations

from datetime import datetime

from chuan.readings.indices.services.keeping import keep_day


def nightly(at: datetime) -> int:
    """How many agencies; again the same night: what stands stays."""
    return keep_day(at)
