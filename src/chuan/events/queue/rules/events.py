"""What can happen to a number and to an appointment. Fields are only ever added, with a default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody took a number at a hall. ``first``: why it goes before others, "" where it does not.

    ``due``: the slot of an appointment, from which it goes first; ``dossier``: what he comes for, where he showed it.
    """

    label: str
    field: str
    first: str = ""
    appointment: Id | None = None
    due: datetime | None = None
    dossier: Id | None = None


@dataclass(frozen=True, slots=True)
class Called:
    """A desk called it. ``chosen``: by hand, out of its turn."""

    desk: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Recalled:
    """The desk called it again."""

    desk: int


@dataclass(frozen=True, slots=True)
class Began:
    """The person came to the desk."""

    desk: int


@dataclass(frozen=True, slots=True)
class Joined:
    """A dossier was taken in, or given back, for this number."""

    dossier: Id


@dataclass(frozen=True, slots=True)
class Moved:
    """Sent on to another field, or to one desk of it (0: any)."""

    field: str
    desk: int = 0


@dataclass(frozen=True, slots=True)
class Finished:
    """Served."""


@dataclass(frozen=True, slots=True)
class Missed:
    """Nobody came."""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Taken back, on a coded ground."""

    ground: str


TICKET_EVENTS = (Taken, Called, Recalled, Began, Joined, Moved, Finished, Missed, Cancelled)
TICKET: dict[str, type] = {f"queue.{kind.__name__}": kind for kind in TICKET_EVENTS}
