"""How far the loading of a simulated year is: a small file in the data folder that any process may read."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from chuan.base.engine import places

RUNNING, STOPPED, DONE = "running", "stopped", "done"
_SILENT = timedelta(minutes=5)
"""Whoever loads says so after each portion; silent for longer, he was ended without a word."""


@dataclass(frozen=True, slots=True)
class Year:
    """The plan, kept so that a stopped load goes on with the same, and what of it is there."""

    dossiers: int
    first: str
    last: str
    agencies: tuple[tuple[str, bool], ...] = ()
    loaded: int = 0
    events: int = 0
    seconds: float = 0.0
    state: str = RUNNING
    said: str = ""

    @property
    def percent(self) -> int:
        return 100 * self.loaded // self.dossiers if self.dossiers else 100

    @property
    def seconds_left(self) -> int:
        """At the speed so far; 0 where nothing is known yet."""
        return int(self.seconds * (self.dossiers - self.loaded) / self.loaded) if self.loaded else 0

    def running(self, now: datetime) -> bool:
        """Whether somebody loads it at this moment."""
        return self.state == RUNNING and now - datetime.fromisoformat(self.said) < _SILENT


def read(path: Path | None = None) -> Year | None:
    """The year of this data folder; None where none was ever begun."""
    try:
        found = json.loads((path or _path()).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return Year(**{**found, "agencies": tuple((code, commune) for code, commune in found["agencies"])})


def write(year: Year, path: Path | None = None) -> Year:
    """Said for all to read; whole or not at all."""
    said, to = replace(year, said=datetime.now(UTC).isoformat()), path or _path()
    between = to.with_suffix(".new")
    between.write_text(json.dumps(asdict(said)), encoding="utf-8")
    between.replace(to)
    return said


def _path() -> Path:
    return places.DATA / "province-year.json"
