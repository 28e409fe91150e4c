"""Counting back from an end: the last moment from which the work still fits."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.calendars.imports.national import national

_ENDS = st.datetimes(datetime(2025, 3, 1), datetime(2026, 12, 31)).map(  # noqa: DTZ001 - bounds have no zone
    lambda naive: naive.replace(second=0, microsecond=0, tzinfo=VIETNAM)
)


@given(_ENDS, st.integers(0, 20_000))
def test_the_work_fits_from_there_and_no_longer_a_minute_after(end: datetime, minutes: int) -> None:
    calendar = national()
    start = calendar.retreat(end, minutes)
    assert start <= end
    assert calendar.elapsed(start, end) == minutes
    if minutes:
        assert calendar.elapsed(start + timedelta(minutes=1), end) == minutes - 1


def test_the_night_before_is_not_too_late() -> None:
    end = datetime(2026, 11, 20, 17, 30, tzinfo=VIETNAM)
    assert national().retreat(end, 480) == datetime(2026, 11, 20, 7, 30, tzinfo=VIETNAM)
