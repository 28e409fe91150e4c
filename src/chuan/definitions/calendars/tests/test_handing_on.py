"""Until 15:00 the same day, after it the next working morning; over week-ends too."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.period import Period
from chuan.definitions.calendars.rules.entries import Session, Week, Year
from chuan.definitions.calendars.rules.handing_on import hand_over_by
from chuan.definitions.calendars.rules.worktime import WorkTime

_DAY = (Session(450, 690), Session(810, 1050))
_WEEK = Week(Period(date(2020, 1, 1)), (_DAY, _DAY, _DAY, _DAY, _DAY, (), ()))
CALENDAR = WorkTime((_WEEK,), (), tuple(Year(year, "", "", True) for year in (2026, 2027)), 2028)


def moment(text: str) -> datetime:
    return datetime.strptime(f"2026/{text}", "%Y/%d/%m %H:%M:%S").replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("20/11 07:40:00", "20/11 17:30:00"),  # a Friday
        ("20/11 15:00:59", "20/11 17:30:00"),  # at 15:00 is not after 15:00
        ("20/11 15:01:00", "23/11 11:30:00"),  # Monday morning
        ("20/11 17:45:00", "23/11 11:30:00"),
        ("19/11 16:00:00", "20/11 11:30:00"),
        ("21/11 09:00:00", "23/11 11:30:00"),  # a Saturday
    ],
)
def test_when_it_is_due(received: str, due: str) -> None:
    assert hand_over_by(moment(received), time(15, 0), CALENDAR) == moment(due)


def test_the_cut_off_is_the_packs() -> None:
    assert hand_over_by(moment("20/11 14:10:00"), time(14, 0), CALENDAR) == moment("23/11 11:30:00")
