"""The communes of the demonstration have objectives in force, one draft, and something reported."""

from __future__ import annotations

import pytest

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.schemes.services import objectives
from chuan.readings.matters.queries.nonconformities import stages
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.simulator.aims import aim
from chuan.surfaces.simulator.seed import seed


@pytest.mark.django_db
def test_objectives_are_in_force_and_something_waits() -> None:
    now = clock()
    seed(now)
    assert aim(now) == 10
    found = objectives(EVERYTHING, now.year)
    assert [sum(one.state == state for one in found) for state in ("approved", "draft")] == [8, 2]
    assert stages(EVERYTHING, now)["draft"] == 2
