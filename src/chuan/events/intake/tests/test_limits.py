"""Eight working hours: counted from the next opening out of hours, from the next day in the last hour where a rule says so."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.period import Period
from chuan.definitions.calendars.imports.calendar import sessions
from chuan.definitions.calendars.rules.entries import Week, Year
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.events.intake.rules.submissions.limits import accept_by

_DAY = sessions(["07:30-11:30", "13:00-17:00"])
OFFICE = WorkTime(
    (Week(Period(date(2026, 1, 1), None), (_DAY,) * 5 + ((), ())),),
    (),
    (Year(2026, "", "", verified=False),),
    2027,
)


def at(text: str) -> datetime:
    return datetime.strptime(text, "%d/%m/%Y %H:%M").replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("came", "limit"),
    [
        ("20/11/2026 07:30", "20/11/2026 17:00"),
        ("19/11/2026 15:20", "20/11/2026 15:20"),
        ("19/11/2026 22:10", "20/11/2026 17:00"),
        ("20/11/2026 12:00", "23/11/2026 11:30"),
        ("21/11/2026 09:00", "23/11/2026 17:00"),
    ],
)
def test_the_count_begins_in_opening_hours(came: str, limit: str) -> None:
    assert accept_by(OFFICE, at(came), 8) == at(limit)


@pytest.mark.parametrize(
    ("came", "limit"),
    [
        ("20/11/2026 15:59", "23/11/2026 15:59"),
        ("20/11/2026 16:00", "23/11/2026 17:00"),
        ("20/11/2026 16:40", "23/11/2026 17:00"),
        ("20/11/2026 17:30", "23/11/2026 17:00"),
    ],
)
def test_the_last_hour_counts_from_the_next_day_where_a_rule_says_so(came: str, limit: str) -> None:
    assert accept_by(OFFICE, at(came), 8, last_minutes=60) == at(limit)


@given(
    st.datetimes(datetime(2026, 1, 5), datetime(2026, 12, 1)).map(lambda d: d.replace(tzinfo=VIETNAM)),  # noqa: DTZ001 - given next
    st.integers(1, 40),
)
def test_the_rule_never_brings_the_limit_forward(came: datetime, hours: int) -> None:
    plain, ruled = accept_by(OFFICE, came, hours), accept_by(OFFICE, came, hours, last_minutes=60)
    assert ruled >= plain
    assert OFFICE.elapsed(came, plain) == hours * 60
