"""What can happen to a petition. Fields are only ever added, always with a default.

No field holds words somebody typed, nor a citizen's name: they are kept beside the events and stand here by id.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import COURSE_EVENTS


@dataclass(frozen=True, slots=True)
class Received:
    """It came in. ``complete``: with name, address and phone; ``pass_back``, ``answer``: the limits promised.

    ``taker`` wrote it down (0: it came from the portal); ``signals``: what its words may show; ``moved_from``: the
    petition of another agency that was passed on; ``scan``: SHA-256 of a scanned letter; ``dossier``, ``step``: what its
    author says it is about.
    """

    number: str
    channel: str
    sent: datetime
    text: Id
    author: Id
    complete: bool
    pass_back: datetime
    answer: datetime
    supplement: datetime
    taker: Id = Id(0)
    signals: tuple[str, ...] = ()
    moved_from: Id | None = None
    scan: str = ""
    dossier: Id | None = None
    step: str = ""


@dataclass(frozen=True, slots=True)
class SupplementAsked:
    """The author was asked for more."""

    words: Id


@dataclass(frozen=True, slots=True)
class Supplemented:
    """More came; ``author``: his data as they are known now."""

    text: Id
    complete: bool


@dataclass(frozen=True, slots=True)
class Classified:
    """What it is; ``to`` the agency it goes to where that is in the system, ``place`` its name as typed otherwise."""

    kind: str
    reason: Id | None = None
    to: Id | None = None
    place: Id | None = None
    receiver: Id | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """What it is about: a dossier of the agency, one of its steps, an official, a unit."""

    dossier: Id | None = None
    step: str = ""
    official: Id | None = None
    unit: Id | None = None


@dataclass(frozen=True, slots=True)
class Verified:
    """What the verification found, why, and the answer as drafted."""

    finding: str
    reason: Id
    reply: Id


@dataclass(frozen=True, slots=True)
class Answered:
    """The drafted answer was approved and given; to be published until ``publish``."""

    publish: datetime


@dataclass(frozen=True, slots=True)
class Published:
    """Question and answer are on the public page, without personal data."""

    text: Id
    reply: Id


@dataclass(frozen=True, slots=True)
class Withheld:
    """Not on the public page, or no longer, with the reason."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Reopened:
    """What was wrong is done again from a step on, with the reason; what was there before stays to be read."""

    step: str
    holder: Id
    reason: Id


@dataclass(frozen=True, slots=True)
class Liked:
    """Its author says whether the answer satisfies him, once an answer, with his words where he wrote any."""

    satisfied: bool
    words: Id | None = None


@dataclass(frozen=True, slots=True)
class SlipPrinted:
    """The slip of guidance or handing over, by the SHA-256 of its bytes."""

    sha256: str


OWN = (
    Received, SupplementAsked, Supplemented, Classified, Linked, Verified, Answered, Published, Withheld, Reopened,
    Liked, SlipPrinted,
)  # fmt: skip
PETITION: dict[str, type] = {f"petitions.{kind.__name__}": kind for kind in (*COURSE_EVENTS, *OWN)}
