"""The meeting and the initiative of the demonstration."""

from __future__ import annotations

import pytest

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.meetings.services import initiatives, meetings
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.simulator.gathering import gather
from chuan.surfaces.simulator.seed import seed


@pytest.mark.django_db
def test_a_meeting_was_held_and_an_initiative_waits() -> None:
    now = clock()
    assert not gather(now)
    seed(now)
    assert gather(now)
    assert [one.state.status for one in meetings.listed(EVERYTHING)] == ["held"]
    assert [one.state.status for one in initiatives.listed(EVERYTHING)] == ["proposed"]
