"""A past day told: both times of its events are that day's; only the simulator and tests may tell one."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from chuan.base.store.told import telling, told

SOURCE = Path(__file__).resolve().parents[3]
WHO = re.compile(
    r"base\.store\.told import .*\btelling\b|base\.store import .*\btold\b|import chuan\.base\.store\.told"
)
DAY, OTHER = datetime(2026, 9, 1, 2, tzinfo=UTC), datetime(2026, 9, 2, 2, tzinfo=UTC)


def test_the_moment_ends_with_its_block() -> None:
    with telling(DAY):
        with telling(OTHER):
            assert told() == OTHER
        assert told() == DAY
    assert told() is None


def test_nobody_but_the_simulator_tells() -> None:
    telling_it = {path.relative_to(SOURCE) for path in SOURCE.rglob("*.py") if WHO.search(path.read_text())}
    ours = {path for path in telling_it if "tests" not in path.parts}
    assert ours
    assert {path.parts[:2] for path in ours} == {("surfaces", "simulator")}
