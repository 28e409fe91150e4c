from __future__ import annotations

from dataclasses import replace
from datetime import date

from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules.signal import Evidence, Signal

ONE = Signal(
    detector="late_cluster",
    subject="unit:7",
    rule="1",
    sentence=Reason.of("nonconformities.late_cluster", found=4, sample=40),
    since=date(2026, 11, 16),
    until=date(2026, 11, 23),
    sample=40,
    found=4,
    threshold="p < 0.001",
    cases=(Evidence(1, "H15-261116-0001", Reason.of("nonconformities.late", days=2)),),
)


def test_the_next_week_joins_the_same_draft_and_a_new_rule_opens_another() -> None:
    next_week = replace(ONE, since=date(2026, 11, 23), until=date(2026, 11, 30), found=2)
    assert next_week.key == ONE.key == ("late_cluster", "unit:7", "1")
    assert replace(ONE, rule="2").key != ONE.key
