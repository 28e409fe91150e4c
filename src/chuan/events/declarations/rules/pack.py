"""A pack for an inspection as it stands: what was drawn, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.happened import Happened


@dataclass(frozen=True, slots=True)
class Pack:
    """``pdf`` and ``archive`` by SHA-256."""

    pdf: str = ""
    archive: str = ""
    at: datetime | None = None


def drawn(_: Pack, happened: Happened) -> Pack:
    event = happened.event
    return Pack(event.pdf, event.archive, happened.at)
