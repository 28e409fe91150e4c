"""Messages as lists and pages show them: plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.base.kernel.reason import Reason

STATES = ("waiting", "dead", "sent", "expired", "skipped")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to; ``code`` is part of a dossier's code."""

    state: str = ""
    partner: str = ""
    code: str = ""
    stream: int = 0


@dataclass(frozen=True, slots=True)
class Sending:
    """One message of a list. ``behind``: an earlier one of the same dossier has not arrived."""

    id: int
    partner: str
    stream: int
    code: str
    title: str
    kind: str
    status: str
    state: str
    made: datetime
    next_try: datetime
    sent: datetime | None
    expires: datetime | None
    attempts: int
    behind: bool
    mended: str
    error: Reason | None


@dataclass(frozen=True, slots=True)
class Mended:
    """What a person did about a message: ``act`` is retry or skip; "" as name for the keeper of the machine."""

    act: str
    name: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One message whole: the row, the facts it keeps, when it was last tried, what people did about it."""

    row: Sending
    body: Mapping[str, Any]
    last_try: datetime | None
    answer: str
    mended: tuple[Mended, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """One page, and how many there are in each state under the same partner and code."""

    rows: tuple[Sending, ...]
    counts: Mapping[str, int]
