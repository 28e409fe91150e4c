"""The year of the province three ways: PostgreSQL's counters, DuckDB and Spark over the lake, figure by figure, with their times.

Run by ``./dev bench lake`` on the data folder of a demonstration (``./dev demo --province``); docs/province-year.md
shows what it printed. Spark is left out where it is not installed (``./dev test --full`` installs it).
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from chuan.surfaces.cli import database

if TYPE_CHECKING:
    from chuan.readings.indices.services.asking import Days

T = TypeVar("T")
Sums = dict[str, dict[str, int]]
SPARK = "pyspark"


def main() -> int:
    database.filled()
    from chuan.readings.lake.services.exporting import export, one_snapshot
    from chuan.readings.lake.services.figures import Lake

    with tempfile.TemporaryDirectory() as folder:
        lake = Path(folder) / "lake"
        with one_snapshot():
            rows = timed("lake export", export, lake)
        size = sum(one.stat().st_size for one in lake.rglob("*.parquet"))
        print(f"{sum(rows.values()):,} rows, {size / 1e6:.1f} MB")
        engines = ["duckdb", *(["spark"] if importlib.util.find_spec(SPARK) else [])]
        opened = {engine: timed(f"open {engine}", Lake, engine, (lake,)) for engine in engines}
        wrong = 0
        for name, days in periods():
            kept = timed(f"{name} counters", by_counters, days)
            for engine, one in opened.items():
                found = timed(f"{name} {engine}", one.sums, days)
                compared, differ = differences(kept, found)
                wrong += len(differ)
                print(f"{name} {engine}: {compared:,} figures compared, {len(differ)} differ {differ[:3]}")
    return 1 if wrong else 0


def periods() -> Iterator[tuple[str, Days]]:
    """The year of the days loaded, and the last whole month."""
    from django.utils import timezone

    from chuan.base.kernel.clock import local
    from chuan.readings.indices.services.asking import Days

    now = timezone.now()
    today = local(now).date()
    last = today.replace(day=1) - timedelta(days=1)
    yield str(today.year), Days(date(today.year, 1, 1), date(today.year + 1, 1, 1), now)
    yield f"{last:%Y-%m}", Days(last.replace(day=1), today.replace(day=1), now)


def by_counters(days: Days) -> Sums:
    """What the boards of the province are scored from."""
    from chuan.definitions.organisation import services as organisation
    from chuan.definitions.organisation.rules.authority import EVERYTHING
    from chuan.readings.counters.queries.summing import Asked, sums
    from chuan.readings.indices.queries.petitions import petition_sums
    from chuan.readings.indices.services.published import published_sums

    codes = {row.id: row.code for row in organisation.agencies(EVERYTHING, days.as_of)}
    found: Sums = {}
    for one in (
        sums(Asked(days.since, days.until, days.cut, days.as_of), list(codes)),
        petition_sums(list(codes), days.start, days.end, days.as_of),
        published_sums(list(codes), days),
    ):
        for agency, mine in one.items():
            found.setdefault(codes[agency], {}).update(mine)
    return found


def differences(kept: Sums, found: Sums) -> tuple[int, list[str]]:
    """How many figures were compared, and those that differ; one that is not there is 0."""
    places = {(code, name) for side in (kept, found) for code, mine in side.items() for name in mine}
    differ = [
        f"{code} {name}: {kept.get(code, {}).get(name, 0)} and {found.get(code, {}).get(name, 0)}"
        for code, name in sorted(places)
        if kept.get(code, {}).get(name, 0) != found.get(code, {}).get(name, 0)
    ]
    return len(places), differ


def timed(what: str, go: Callable[..., T], *asked: Any) -> T:
    begun = time.perf_counter()
    made = go(*asked)
    print(f"{what:24} {time.perf_counter() - begun:8.2f} s", flush=True)
    return made


if __name__ == "__main__":
    sys.exit(main())
