"""Pages scanned, against the pages of the paper as the counter counted them."""

from __future__ import annotations

from chuan.base.kernel.reason import Reason


def difference(counted: int, scanned: int, scans: int) -> Reason | None:
    """What does not agree; None where it does, or where nobody counted. ``counted`` 0: not counted."""
    if not scans or not counted or counted == scanned:
        return None
    key = "scans.pages_missing" if scanned < counted else "scans.pages_more"
    return Reason.of(key, counted=counted, scanned=scanned)
