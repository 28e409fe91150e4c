"""A portal on loopback, a worker with an injected clock, and rows without dossiers behind them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from chuan.readings.outbox.rules.profile import Profile
from chuan.readings.outbox.rules.retry import Patience
from chuan.readings.outbox.services.delivering import Worker
from chuan.readings.outbox.services.profiles import profile
from chuan.surfaces.simulator.portal import Faults, Portal, server

NOW = datetime(2026, 11, 20, 9, 40, tzinfo=VIETNAM)
PATIENCE = Patience(first=30, factor=2, longest=3600, jitter=20, tries=96, refused_tries=3)


@dataclass
class Running:
    """A portal that listens, and the settings that lead to it."""

    portal: Portal
    partners: dict[str, dict[str, str]]


@contextmanager
def listening(kept: Path, faults: Faults | None = None) -> Iterator[Running]:
    """A portal in a thread of its own."""
    portal = Portal(kept, faults or Faults())
    door = server(portal)
    thread = Thread(target=door.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    site = f"http://127.0.0.1:{door.server_address[1]}"
    try:
        yield Running(portal, {"portal": partner(site), "sms": {"url": site}})
    finally:
        door.shutdown()
        door.server_close()
        thread.join()


def partner(site: str) -> dict[str, str]:
    return {"url": f"{site}/dongbo", "user": "xa", "secret": "mo-phong", "destination": "VN:GOV"}


class Clock:
    """The machine's clock where the test puts it."""

    def __init__(self, at: datetime = NOW) -> None:
        self.now = at

    def __call__(self) -> datetime:
        return self.now

    def goes_on(self, **span: float) -> None:
        self.now += timedelta(**span)


def worker(clock: Clock, **changes: Any) -> Worker:
    """A worker with that clock, chance in the middle, and a quick partner."""

    def quick(name: str, at: datetime) -> Profile:
        known = profile(name, at)
        if known.code not in kept:
            kept[known.code] = replace(known, **{"timeout": 2, **changes})
        return kept[known.code]

    kept: dict[str, Profile] = {}
    return Worker(clock, lambda: 0.5, quick)
