"""What can happen to a dossier of a ministry's system, as that system tells it. Nothing of it is decided here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Told:
    """What the other system says of the dossier now; None for a date it does not give."""

    status: int
    received: datetime | None = None
    promised: datetime | None = None
    ended: datetime | None = None
    returned: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tracked:
    """First heard of. ``code`` is the other system's and stays the only one; ``system`` a key of the catalogue."""

    code: str
    system: str
    procedure: str
    submitted: datetime
    owner: Id
    unit: Id
    holder: Id
    told: Told
    title: Id | None = None
    channel: str = "online"


@dataclass(frozen=True, slots=True)
class Advanced:
    """It went on over there."""

    told: Told


@dataclass(frozen=True, slots=True)
class Contradicted:
    """What was said cannot be: kept and listed, not applied. ``fault`` is a key of the words."""

    fault: str
    told: Told


Event = Tracked | Advanced | Contradicted

KINDS: dict[str, type[Event]] = {
    f"intake.{kind.__name__}": kind for kind in (Tracked, Advanced, Contradicted)
}
