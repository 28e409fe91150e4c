"""Identifiers: 64-bit, ordered by time, made without asking anybody; and secrets for public links."""

from __future__ import annotations

import secrets
import threading
import time
from datetime import datetime

_EPOCH_MS = 1_767_225_600_000  # 2026-01-01T00:00:00Z
_RANDOM_BITS = 22
_lock = threading.Lock()
_last = 0


def new_id() -> int:
    """A positive 63-bit number: 41 bits of milliseconds since 2026, then 22 random bits; it only grows."""
    global _last  # one counter a process: two ids of one millisecond must still differ and grow
    with _lock:
        moment = (time.time_ns() // 1_000_000 - _EPOCH_MS) << _RANDOM_BITS
        _last = max(_last + 1, moment | secrets.randbits(_RANDOM_BITS))
        return _last


def id_at(moment: datetime, tail: int) -> int:
    """The id that ``new_id`` could have given at ``moment``; ``tail`` tells those of one millisecond apart.

    For history made up or brought in afterwards, so that its ids too are in the order of time.
    """
    milliseconds = int(moment.timestamp() * 1000) - _EPOCH_MS
    return (milliseconds << _RANDOM_BITS) | (tail & ((1 << _RANDOM_BITS) - 1))


def new_secret() -> str:
    """160 random bits, URL-safe: the part of a public link that nobody can guess."""
    return secrets.token_urlsafe(20)
