"""Server time of every page of the province with whatever is loaded: SQL statements, p50, p95 in milliseconds.

Run by ``./dev bench province`` on the data folder of a demonstration (``./dev demo --province``); docs/province-year.md
shows what it printed. Pages are found by following links from ``/tinh/``, one of each kind.
"""

from __future__ import annotations

import gc
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from chuan.surfaces.cli import database
from chuan.surfaces.cli.pages import collect

WHO, ROUNDS, LIMIT = "hien.kiemtra", 15, 50.0
PERIODS = (
    "",
    "?ky={year}-{month:02d}",
    "?ky={year}-Q{quarter}",
    "?ky={year}",
    "?ky={year}-{last:02d}&biet=het-ky",
)
_LINK = re.compile(r'href="(/tinh/[^"#]*)"')


def main() -> int:
    database.filled()
    from django.conf import settings

    settings.ALLOWED_HOSTS = ["*"]
    collect()
    get("/tinh/")
    gc.collect()
    gc.freeze()  # as the server does before its first visitor
    print(f"{'page':62} {'SQL':>4} {'KB':>5} {'p50':>7} {'p95':>7}")
    slow = 0
    for address in pages():
        count, size, times = measured(address)
        p50, p95 = statistics.median(times), sorted(times)[int(len(times) * 0.95)]
        slow += p50 > LIMIT
        print(
            f"{address[:62]:62} {count:4} {size // 1024:5} {p50:7.1f} {p95:7.1f}{'  over' if p50 > LIMIT else ''}"
        )
    print(f"{slow} pages over {LIMIT:.0f} ms")
    return 0


def pages() -> Iterator[str]:
    """The start page in every period, then one page of each kind that links lead to."""
    from django.urls import resolve
    from django.utils import timezone

    now = timezone.localtime()
    facts = {
        "year": now.year,
        "month": now.month,
        "quarter": (now.month + 2) // 3,
        "last": now.month - 1 or 1,
    }
    waiting = [f"/tinh/{period.format(**facts)}" for period in PERIODS]
    yield from waiting
    seen = {"province:start"}
    while waiting:
        for link in links(get(waiting.pop(0))):
            name = resolve(link.partition("?")[0]).view_name
            if name not in seen:
                seen.add(name)
                waiting.append(link)
                yield link


def links(answer: Any) -> list[str]:
    """Where a page leads within the province; a file leads nowhere."""
    if not answer["Content-Type"].startswith("text/html"):
        return []
    return _LINK.findall(answer.content.decode().replace("&amp;", "&"))


def measured(address: str) -> tuple[int, int, list[float]]:
    """How many statements, how many bytes, and how long it took each time but the first."""
    from django.db import connection

    asked: list[str] = []

    def heard(go: Callable[..., Any], sql: str, *more: Any) -> Any:
        asked.append(sql)
        return go(sql, *more)

    with connection.execute_wrapper(heard):
        answer = get(address)
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        get(address)
        times.append((time.perf_counter() - begun) * 1000)
    return len(asked), len(answer.content), times


def get(address: str) -> Any:
    """A page as the inspector sees it."""
    return client().get(address)


@cache
def client() -> Any:
    """One for all pages, signed in."""
    from django.test import Client

    from chuan.definitions.organisation.models import Account

    made = Client()
    made.force_login(Account.objects.get(username=WHO))
    return made


if __name__ == "__main__":
    sys.exit(main())
