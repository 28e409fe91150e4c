"""The demonstration's instruction whose proof is an indicator's value."""

from __future__ import annotations

import pytest

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.instructions.services.instructions import listed_parts
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.simulator.instructing import instruct
from chuan.surfaces.simulator.seed import seed


@pytest.mark.django_db
def test_of_two_agencies_one_has_reported_with_the_figure_as_it_stood() -> None:
    now = clock()
    seed(now)
    assert instruct(now)
    found = [one.state for one in listed_parts(EVERYTHING) if one.state.aim is not None]
    assert sorted(one.status for one in found) == ["reported", "sent"]
    (told,) = (one.report for one in found if one.report is not None)
    assert told.measured is not None
    assert (told.measured.value, told.measured.why, told.measured.reached) == (None, "nothing", False)
    assert told.why is not None
