"""What can happen to an online submission. Fields are only ever added, always with a default.

People and words are kept beside the events and stand here by id; ``at`` of the event is when it happened.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Offered:
    """One paper of the submission: its key in the definition ("" for another), its file and the file's name."""

    paper: str
    sha256: str = ""
    name: Id | None = None


@dataclass(frozen=True, slots=True)
class Lacking:
    """One paper to be completed, and why, kept beside."""

    paper: str
    why: Id


@dataclass(frozen=True, slots=True)
class Submitted:
    """The Portal got the file. ``code`` is the Portal's; ``point``: portal or kiosk; money in đồng."""

    code: str
    procedure: str
    case: str
    owner: Id
    submitter: Id
    papers: tuple[Offered, ...]
    accept_by: datetime
    point: str = "portal"
    relation: Id | None = None
    authorisation: Id | None = None
    copies: int = 0
    fee: int = 0
    deliver: str = "online"
    recorded_by: str = ""  # "message" or "file"


@dataclass(frozen=True, slots=True)
class Opened:
    """An officer opened it for the first time: the person is told that it was seen."""


@dataclass(frozen=True, slots=True)
class AcceptedAs:
    """It was complete and became a dossier."""

    dossier: Id


@dataclass(frozen=True, slots=True)
class SupplementAsked:
    """Everything to complete, told in one go. ``again``: why a second time, signed by a head; None the first time."""

    lacking: tuple[Lacking, ...]
    reason: Id
    guidance: Id | None = None
    complete_by: datetime | None = None
    again: Id | None = None


@dataclass(frozen=True, slots=True)
class TurnedDown:
    """Not taken in, with the reason; ``agency`` names the right one where it is not ours to solve."""

    reason: Id
    agency: Id | None = None


@dataclass(frozen=True, slots=True)
class Resubmitted:
    """The person completed it at the Portal: all its papers as they are now, and the new limit of the answer."""

    papers: tuple[Offered, ...]
    accept_by: datetime


@dataclass(frozen=True, slots=True)
class Lapsed:
    """Nobody completed it in time; it was closed as the rules say: ``rule`` is the pack's, ``reason`` what is told."""

    rule: str = ""
    reason: Id | None = None


Event = Submitted | Opened | AcceptedAs | SupplementAsked | TurnedDown | Resubmitted | Lapsed

KINDS: dict[str, type[Event]] = {
    f"intake.{kind.__name__}": kind
    for kind in (Submitted, Opened, AcceptedAs, SupplementAsked, TurnedDown, Resubmitted, Lapsed)
}
