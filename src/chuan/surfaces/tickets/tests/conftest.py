"""A hall with two desks, its people signed in, and a citizen's device."""

from __future__ import annotations

import pytest
from django.test import Client

from chuan.events.dossiers.tests.factories import Clock, stopped_clock
from chuan.surfaces.acts.tests.queued import Halled, halled
from tests.doors.world import signed_in

__all__ = ["stopped_clock"]


@pytest.fixture
def hall(stopped_clock: Clock) -> Halled:
    return halled()


@pytest.fixture
def desk(hall: Halled) -> Client:
    """The officer at desk 1."""
    return signed_in(hall.here, "counter")


@pytest.fixture
def kiosk(hall: Halled) -> Client:
    """A device that an officer turned into the hall's kiosk."""
    device = signed_in(hall.here, "counter")
    assert device.post("/hang-cho/mo-may/").status_code == 302
    return device
