"""The outbox is tested at a standing clock, with a portal on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from chuan.events.dossiers.tests.factories import Clock as StoppedClock
from chuan.events.dossiers.tests.factories import Commune, commune, stopped_clock
from chuan.readings.outbox.tests.world import Clock, Running, listening

__all__ = ["stopped_clock"]


@pytest.fixture
def here(stopped_clock: StoppedClock) -> Commune:
    return commune()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def portal(tmp_path: Path, settings: Any) -> Iterator[Running]:
    """A portal that works; the installation is connected to it, and to nobody else."""
    with listening(tmp_path / "portal.db") as running:
        settings.PARTNERS = {"portal": running.partners["portal"]}
        yield running
