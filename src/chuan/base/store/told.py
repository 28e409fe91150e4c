"""The moment that is being told: acts of a past day written by the ordinary door, for the simulator alone.

As with ``bulk``, only invented work may say when it was recorded; a contract keeps everybody else from ``telling``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

_TOLD: ContextVar[datetime | None] = ContextVar("told", default=None)


def told() -> datetime | None:
    """The moment that is being told; None where the clock is the machine's."""
    return _TOLD.get()


@contextmanager
def telling(at: datetime) -> Iterator[None]:
    """Within it the clock of every act, and the time its events are recorded at, is ``at``."""
    before = _TOLD.set(at)
    try:
        yield
    finally:
        _TOLD.reset(before)
