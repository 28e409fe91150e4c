"""The bulk form equals the count one by one."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import numpy as np
import pytest

from chuan.definitions.calendars.rules.bulk import Dense, due_many
from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.calendars.rules.segments import BeyondTable
from chuan.definitions.calendars.rules.tests.chance import limit_by, plan_by, seeded, start_by, worktime
from chuan.definitions.calendars.rules.worktime import minute_of


@pytest.mark.parametrize("seed", range(4))
def test_many_at_once_equal_each_alone(seed: int) -> None:
    chance = seeded(seed)
    calendar = worktime(plan_by(chance))
    dense = Dense(calendar)
    for _ in range(40):
        limit = limit_by(chance)
        starts = [start_by(chance) for _ in range(25)]
        rules = sorted(limit.rules)
        at_once = due_many(dense, np.array([minute_of(start) for start in starts]), limit.duration, rules)
        assert at_once.tolist() == [
            minute_of(due_at(calendar, start, limit.duration, rules)) for start in starts
        ]


def test_a_limit_past_the_horizon_is_not_counted_silently() -> None:
    dense = Dense(worktime(plan_by(seeded(1))))
    start = np.array([minute_of(datetime(2026, 3, 2, 9))])  # noqa: DTZ001 - typed without a zone
    for unit in Unit:
        with pytest.raises(BeyondTable):
            due_many(dense, start, Duration((Part(Decimal(99_999), unit),)))
