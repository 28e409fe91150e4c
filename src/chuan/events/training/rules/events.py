"""What can happen to a line of the plan, a class, a certificate, a need. Fields are only ever added, with a default.

Words somebody typed are kept beside the events and stand here by id.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Planned:
    """A course of the year's plan; ``competence`` "" where it gives none; ``audience``: duties of posts, none = all."""

    year: int
    quarter: int
    subject: str
    competence: str
    title: Id
    hours: int
    audience: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """The plan moved it to another quarter or length, with the reason."""

    quarter: int
    hours: int
    reason: Id


@dataclass(frozen=True, slots=True)
class Struck:
    """It was taken out of the plan, with the reason."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Opened:
    """A class was opened. ``teacher``: an official; ``guest``: who teaches from outside, kept beside."""

    item: Id | None
    title: Id
    subject: str
    competence: str
    starts: datetime
    ends: datetime
    hours: int
    place: Id
    teacher: Id | None = None
    guest: Id | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """A person and the unit he is in on that day."""

    official: Id
    unit: Id


@dataclass(frozen=True, slots=True)
class Enrolled:
    """These are to come."""

    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Attended:
    """A person was there: ``how`` qr (by himself, with the class's code) or hand (by the organiser, with a reason)."""

    seat: Seat
    how: str
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Absent:
    """An enrolled person did not come, with the reason he gave."""

    official: Id
    reason: Id


@dataclass(frozen=True, slots=True)
class Outsiders:
    """So many people who have no account were there too."""

    count: int


@dataclass(frozen=True, slots=True)
class Closed:
    """The class is over; nobody is added any more."""


@dataclass(frozen=True, slots=True)
class Graded:
    """Whether one who was there passed."""

    official: Id
    passed: bool


@dataclass(frozen=True, slots=True)
class Annulled:
    """The class does not count, with the reason."""

    reason: Id
