"""What can happen to an appointment. Fields are only ever added, with a default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Booked:
    """A slot was taken under a code; nobody is named."""

    field: str
    slot: datetime
    code: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """Its holder came; ``late``: after the time of grace, so the number is an ordinary one."""

    ticket: Id
    late: bool = False


@dataclass(frozen=True, slots=True)
class CalledOff:
    """Given up, by its holder or by the hall (a coded ground)."""

    ground: str


@dataclass(frozen=True, slots=True)
class Unkept:
    """The day passed and nobody came."""


VISIT_EVENTS = (Booked, Arrived, CalledOff, Unkept)
APPOINTMENT: dict[str, type] = {f"queue.{kind.__name__}": kind for kind in VISIT_EVENTS}
