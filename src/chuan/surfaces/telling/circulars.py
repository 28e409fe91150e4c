"""Which circular numbers the forms, once somebody has read it there and another person has confirmed it."""

from __future__ import annotations

from datetime import datetime

from chuan.definitions.laws import services as laws

_KEY = "pack/forms"
_CIRCULAR = "TT-"


def circular(agency: int, pack: str, at: datetime) -> str:
    """The text an issuing agency, or one above it, had confirmed by ``at`` for a pack's numbers; "" where none."""
    read = laws.readings(agency, at, f"{_KEY}@{pack.partition('+')[0]}")
    confirmed = (
        one for one in read if one.state == "confirmed" and one.confirmed_at and one.confirmed_at <= at
    )
    one = next(confirmed, None)
    if one is None:
        return ""
    kind = "Thông tư" if _CIRCULAR in one.document.upper() else "văn bản"
    number = one.document if one.document[:1].isdigit() else one.document.rpartition(" ")[2]
    return f"{kind} số {number}"
