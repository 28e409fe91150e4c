"""What can happen to one agency's self-score in a round. Points are of the scheme named beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Held:
    """What the system held on the cut-off day: ``source`` of the list of sources, ``value`` as it stood, "" for none."""

    source: str
    value: str
    day: date


@dataclass(frozen=True, slots=True)
class Opened:
    """The agency begins its self-score in a round."""

    round: Id


@dataclass(frozen=True, slots=True)
class Scored:
    """The agency's own points for a part, with the reason; ``link`` is kept beside, ``file`` a SHA-256."""

    scheme: str
    part: str
    points: Decimal
    reason: Id
    held: tuple[Held, ...] = ()
    link: Id | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class Submitted:
    """Handed in on ``day``; ``late``: so many days, of whatever kind, after the last day."""

    scheme: str
    day: date
    late: int = 0


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The agency takes it back before it is judged, with the reason."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Judged:
    """The council's points for a part; a reason wherever they are not the agency's own."""

    scheme: str
    part: str
    points: Decimal
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """The council tells the agency; it may answer once."""

    answer_by: date


@dataclass(frozen=True, slots=True)
class Answered:
    """The agency's one answer: the parts it does not accept, each with its words."""

    parts: tuple[str, ...]
    words: Id


@dataclass(frozen=True, slots=True)
class Surveyed:
    """Points a survey gives a part: ``found`` satisfied of ``sample`` valid answers; of which ``survey`` of ours."""

    scheme: str
    part: str
    points: Decimal
    found: int
    sample: int
    survey: Id = Id(0)


@dataclass(frozen=True, slots=True)
class Settled:
    """Final: nothing changes any more."""


@dataclass(frozen=True, slots=True)
class Reopened:
    """The scheme of the round changed: it is scored anew under this one; what was scored before is kept."""

    scheme: str


@dataclass(frozen=True, slots=True)
class Explained:
    """Of a low result: causes and remedies, both owed."""

    causes: Id
    remedies: Id
