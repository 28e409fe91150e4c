"""When a receipt may be used to rate."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from chuan.events.feedback.rules.opening import Served, not_open

AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
DAYS = 90
CASES = (
    (Served("open", None, 0), "feedback.too_early"),
    (Served("open", None, 1), ""),
    (Served("ready", AT, 0), ""),
    (Served("closed", AT - timedelta(days=89), 0), ""),
    (Served("closed", AT - timedelta(days=90), 0), "feedback.too_late"),
    (Served("stopped", AT, 0), ""),
    (Served("annulled", AT, 0), "feedback.nothing_to_rate"),
    (Served("closed", AT, 0, own=False), "feedback.nothing_to_rate"),
)


@pytest.mark.parametrize(("served", "why"), CASES)
def test_once_there_is_something_to_rate_and_not_for_ever(served: Served, why: str) -> None:
    refused = not_open(served, AT, DAYS)
    assert (refused.reason.key if refused else "") == why
