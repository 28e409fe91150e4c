"""What can happen to a meeting, to a decision of it, to an initiative. Fields are only ever added, with a default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import COURSE_EVENTS


@dataclass(frozen=True, slots=True)
class Called:
    """A meeting on a subject, of these people, at a place."""

    subject: Id
    at: datetime
    place: Id
    invited: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """It was held: who came, what was said, the scanned minutes where there are any."""

    present: tuple[Id, ...]
    minutes: Id
    file: str = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A decision: who does it by when; ``matter`` is the stream that follows it."""

    matter: Id
    owner: Id
    due: date


@dataclass(frozen=True, slots=True)
class Cancelled:
    """It is not held, with the reason."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Charged:
    """A decision was given to its owner by a meeting, to be done by a day."""

    meeting: Id
    due: date


@dataclass(frozen=True, slots=True)
class Proposed:
    """Somebody proposed a better way: what is wrong, what to do."""

    title: Id
    text: Id


@dataclass(frozen=True, slots=True)
class Judged:
    """Another said whether it is to be tried, and why."""

    accepted: bool
    reason: Id


@dataclass(frozen=True, slots=True)
class Applied:
    """It is applied from this day: by a measure, of a unit and a procedure (0 and "" = all)."""

    since: date
    measure: str
    unit: Id = Id(0)
    procedure: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """Part and whole of the measure in ``[since, until)``."""

    since: date
    until: date
    part: int
    whole: int
    value: str


@dataclass(frozen=True, slots=True)
class Measured:
    """What the measure said before it was applied, and since."""

    before: Figure
    after: Figure


@dataclass(frozen=True, slots=True)
class Recognised:
    """It counts for commendation, with the reason."""

    reason: Id


MEETING = {f"meetings.{kind.__name__}": kind for kind in (Called, Held, Resolved, Cancelled)}
DECISION = {f"meetings.{kind.__name__}": kind for kind in (*COURSE_EVENTS, Charged)}
INITIATIVE = {f"meetings.{kind.__name__}": kind for kind in (Proposed, Judged, Applied, Measured, Recognised)}
KINDS: dict[str, type] = {**MEETING, **DECISION, **INITIATIVE}
