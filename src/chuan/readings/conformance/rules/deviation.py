"""A place where the work left the declared flow, and how such places are called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.reason import Reason

SKIPPED, SWAPPED, REPEATED, LATE, ROLE, UNDECLARED = KINDS = (
    "skipped",
    "swapped",
    "repeated",
    "late",
    "wrong_role",
    "undeclared",
)
"""Bỏ bước, đảo bước, lặp bước, bước quá hạn, sai vai trò, bước ngoài quy trình."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One event of a dossier as a replay reads it; ``on_behalf``: whose step the actor did."""

    seq: int
    event: Any
    at: datetime
    actor: Id = Id(0)
    on_behalf: Id | None = None


@dataclass(frozen=True, slots=True)
class Deviation:
    """``step`` is what went otherwise, ``after`` the step done before it ("" at the beginning); ``seq`` its event."""

    kind: str
    step: str
    sentence: Reason
    seq: int
    at: datetime
    official: Id = Id(0)
    after: str = ""
