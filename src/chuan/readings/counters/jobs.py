"""What runs by night, and oftener where much happens: what became known is folded."""

from __future__ import annotations

from datetime import datetime

from chuan.readings.counters.services.folding import fold


def nightly(now: datetime) -> int:
    """How many deltas were folded; again at the same moment: none."""
    return fold(now)
