"""What can happen to a purpose of reading. Fields are only ever added, with a default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Stated:
    """Why somebody wants to read, until when, and of what: the dossiers of ``agency``, or the very ``dossiers``.

    ``agency`` 0: whatever the mandate covers. ``seed``: the dossiers were drawn with it out of ``drawn_of``.
    """

    kind: str
    words: Id | None
    until: datetime
    agency: Id = Id(0)
    dossiers: tuple[Id, ...] = ()
    seed: str = ""
    drawn_of: int = 0
    mandate: Id = Id(0)


@dataclass(frozen=True, slots=True)
class Read:
    """One dossier of ``agency`` was read; ``outside``: beyond the purpose, ``words`` say why."""

    dossier: Id
    agency: Id
    what: str
    outside: bool = False
    words: Id | None = None


@dataclass(frozen=True, slots=True)
class Barred:
    """A dossier of ``agency`` was asked for and not shown: the mandate does not cover it, or does not hold."""

    dossier: Id
    agency: Id
    why: str


@dataclass(frozen=True, slots=True)
class Closed:
    """The reader was done before the time ran out."""


Event = Stated | Read | Barred | Closed
KINDS: dict[str, type[Event]] = {f"reads.{kind.__name__}": kind for kind in (Stated, Read, Barred, Closed)}
