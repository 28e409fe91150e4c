"""These pages are tested at a standing clock."""

from __future__ import annotations

import pytest

from chuan.events.dossiers.tests.factories import Clock, stopped_clock

__all__ = ["stopped_clock"]


@pytest.fixture(autouse=True)
def _friday(stopped_clock: Clock) -> None:
    """Every test begins on Friday 20/11/2026 at 09:40."""
