"""The library runs its own event loop; a thread of its own lets it, whatever loop its caller stands in."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def apart(work: Callable[[], T]) -> T:
    """What ``work`` gives, or raises, done in another thread; it must not touch the database."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(work).result()
