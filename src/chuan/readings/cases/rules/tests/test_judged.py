"""2.1 clause by clause: each row one dossier a jurist can follow by hand."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.readings.cases.rules.facts import Facts
from chuan.readings.cases.rules.judged import IN_TIME, LATE, OPEN, Judged, judged


def at(day: int, hour: int = 8) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=VIETNAM)


def facts(**changed: Any) -> Facts:
    plain: dict[str, Any] = {"stream": 1, "agency": 2, "procedure": "1.001193", "channel": "direct"}
    return Facts(**{**plain, "received": at(2), "promised": at(6, 17), "legal": at(10, 17), **changed})


_DAY = 24 * 3600
_TABLE: tuple[tuple[str, dict[str, Any], Judged], ...] = (
    ("xong đúng giờ hẹn", {"ended": at(6, 17)}, Judged(IN_TIME)),
    ("xong sau giờ hẹn", {"ended": at(6, 18)}, Judged(LATE)),
    ("không có hẹn trả: theo hạn luật", {"promised": None, "ended": at(9)}, Judged(IN_TIME)),
    ("không có hẹn, không có hạn luật", {"promised": None, "legal": None, "ended": at(30)}, Judged(IN_TIME)),
    (
        "thời gian chờ bổ sung được trừ",
        {"ended": at(8), "supplements": 1, "waited": 2 * _DAY},
        Judged(IN_TIME),
    ),
    ("trừ chưa đủ", {"ended": at(9), "supplements": 1, "waited": 2 * _DAY}, Judged(LATE)),
    ("yêu cầu bổ sung hai lần là trễ", {"ended": at(3), "supplements": 2}, Judged(LATE)),
    (
        "công dân không bổ sung: lúc yêu cầu là lúc kết thúc",
        {"supplements": 1, "waiting": at(5), "ended": at(30), "how": "lapsed"},
        Judged(IN_TIME),
    ),
    ("yêu cầu bổ sung sau hẹn", {"supplements": 1, "waiting": at(7)}, Judged(LATE)),
    ("còn mở", {}, Judged(OPEN, at(6, 17))),
    (
        "còn mở, đã chờ bổ sung",
        {"supplements": 1, "waited": _DAY},
        Judged(OPEN, at(6, 17) + timedelta(days=1)),
    ),
)


@pytest.mark.parametrize(("said", "changed", "expected"), _TABLE, ids=[row[0] for row in _TABLE])
def test_clause(said: str, changed: dict[str, Any], expected: Judged) -> None:
    assert judged(facts(**changed)) == expected, said


def test_an_open_one_becomes_late_by_the_passing_of_time_alone() -> None:
    open_one = judged(facts())
    assert [open_one.late_at(moment) for moment in (at(6, 16), at(6, 17), at(6, 18))] == [False, False, True]
