"""An event at its place in time: what every fold turns its state by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Happened:
    """An event of some context, when it happened and who did it (0: another system)."""

    event: Any
    at: datetime
    actor: Id = Id(0)
