"""A database filled by the simulator for one test module, and taken back afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.test import override_settings

from chuan.base.kernel.clock import VIETNAM
from chuan.surfaces.simulator import services
from chuan.surfaces.simulator.history import History, live
from chuan.surfaces.simulator.seed import seed
from chuan.surfaces.simulator.services import SEED

NOW = datetime(2026, 11, 18, 10, 15, tzinfo=VIETNAM)
"""A Wednesday morning."""


@dataclass(frozen=True, repr=False)  # a failing test would print ninety days
class Filled:
    """What was lived, and what was written of it."""

    history: History
    events: int
    now: datetime


@contextmanager
def filled(blocker: Any, folder: Path, days: int, now: datetime = NOW) -> Iterator[Filled]:
    """The organisations and ``days`` days of work, inside a transaction that is rolled back."""
    with blocker.unblock(), override_settings(MEDIA_ROOT=str(folder)), transaction.atomic():
        seed(now)
        history = live(SEED, now, days)
        yield Filled(history, services.write(history, now), now)
        transaction.set_rollback(True)
