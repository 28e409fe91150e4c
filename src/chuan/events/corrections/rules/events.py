"""What can happen to a nonconformity. Fields are only ever added, always with a default.

No field holds words somebody typed: they are kept beside the events and stand here by id.
"""

from __future__ import annotations

import typing
from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import COURSE_EVENTS, CourseEvent


@dataclass(frozen=True, slots=True)
class Case:
    """One dossier behind a signal, and what the detector says of it, kept beside."""

    dossier: Id
    said: Id


@dataclass(frozen=True, slots=True)
class Signalled:
    """A detector spoke: it opened this matter, or joined it while it was open."""

    detector: str
    subject: str
    rule: str
    since: date
    until: date
    sample: int
    found: int
    threshold: Id
    sentence: Id
    cases: tuple[Case, ...] = ()


@dataclass(frozen=True, slots=True)
class Reported:
    """A person saw it, or an audit found it (``audit`` its stream, ``clause`` of the standard)."""

    words: Id
    dossier: Id | None = None
    unit: Id | None = None
    audit: Id | None = None
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Watched:
    """Confirmed, and by which measure it will be shown whether the action worked; "" where none fits."""

    measure: str
    procedure: str = ""
    unit: Id = Id(0)


@dataclass(frozen=True, slots=True)
class Rejected:
    """It is no nonconformity; ``reason`` is one of ``REJECTIONS``."""

    reason: str


@dataclass(frozen=True, slots=True)
class CauseFound:
    """Why it happened, coded and in words, and what was put right at once (khắc phục ngay)."""

    cause: str
    words: Id
    correction: Id


@dataclass(frozen=True, slots=True)
class Planned:
    """A corrective action: what, who, until when."""

    number: int
    owner: Id
    due: date
    words: Id


@dataclass(frozen=True, slots=True)
class Acted:
    """A corrective action was carried out and works from ``since`` on."""

    number: int
    since: date
    words: Id


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A planned action will not be carried out, with the reason."""

    number: int
    reason: Id


@dataclass(frozen=True, slots=True)
class Measured:
    """One side of the comparison: ``[since, until)``, how many were wrong among how many."""

    since: date
    until: date
    found: int
    whole: int
    middle: int = 0  # median of minutes, of a spread


@dataclass(frozen=True, slots=True)
class Judged:
    """What the data say of the action; ``chance`` in ten-thousandths, ``again``: looked at again on that day."""

    verdict: str
    test: str
    chance: int
    need: int
    again: date | None
    before: Measured
    after: Measured
    sentence: Id


@dataclass(frozen=True, slots=True)
class Overridden:
    """The head of the agency concluded otherwise than the data, in writing; the data's verdict stays."""

    verdict: str
    words: Id


Event = (
    CourseEvent | Signalled | Reported | Watched | Rejected | CauseFound | Planned | Acted | Cancelled | Judged | Overridden
)  # fmt: skip
OWN = (Signalled, Reported, Watched, Rejected, CauseFound, Planned, Acted, Cancelled, Judged, Overridden)
KINDS: dict[str, type[typing.Any]] = {f"corrections.{kind.__name__}": kind for kind in (*COURSE_EVENTS, *OWN)}
