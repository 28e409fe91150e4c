"""How late a dossier is told to be: until it stopped, or as it stood open when the period was over."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.readings.indices.queries.costing import Case

DUE = datetime(2026, 10, 20, 17, 0, tzinfo=VIETNAM)
CUT = datetime(2026, 11, 1, tzinfo=VIETNAM)
HOUR = timedelta(hours=1)


def case(ended: datetime | None = None, waiting: datetime | None = None, due: datetime | None = DUE) -> Case:
    began = DUE - timedelta(days=5)
    return Case(1, "H49-1", "Đăng ký", 2, "1.0001", began, DUE, ended, 0, waiting, "counter", due)


@pytest.mark.parametrize(
    ("one", "late"),
    [
        (case(ended=DUE + HOUR), HOUR),
        (case(ended=DUE - HOUR), timedelta()),
        (case(waiting=DUE + HOUR), HOUR),
        (case(waiting=DUE - HOUR), timedelta()),
        (case(), CUT - DUE),
        (case(due=None), timedelta()),
    ],
)
def test_late_by(one: Case, late: timedelta) -> None:
    assert one.late_by(CUT) == late
