"""A moment for states that are not lived through."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.clock import VIETNAM

NOON = datetime(2026, 11, 20, 12, tzinfo=VIETNAM)
