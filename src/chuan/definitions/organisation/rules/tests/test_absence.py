"""What is wrong with a report of absence, each at its field."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.organisation.rules.absence import faults, no_reason

NOW = datetime(2026, 11, 20, 9, 40, tzinfo=VIETNAM)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("since", "until", "reason", "expected"),
    [
        (NOW, NOW + HOUR, "nghỉ phép", []),
        (NOW, NOW, "nghỉ phép", ["until"]),
        (NOW + DAY, NOW, "nghỉ phép", ["until"]),
        (NOW, NOW + 367 * DAY, "nghỉ phép", ["until"]),
        (NOW - 32 * DAY, NOW, "nghỉ phép", ["since"]),
        (NOW - 31 * DAY, NOW, "nghỉ phép", []),
        (NOW, NOW + HOUR, "  ", ["reason"]),
        (NOW, NOW, "", ["until", "reason"]),
    ],
)
def test_faults(since: datetime, until: datetime, reason: str, expected: list[str]) -> None:
    assert [fault.field for fault in faults(since, until, reason, NOW)] == expected


def test_a_withdrawal_says_why() -> None:
    assert no_reason(" ") is not None
    assert no_reason("báo nhầm ngày") is None
