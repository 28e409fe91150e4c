"""What can happen to a risk or an opportunity. Fields are only ever added, always with a default.

No field holds words somebody typed: they are kept beside the events and stand here by id.
"""

from __future__ import annotations

import typing
from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import COURSE_EVENTS, CourseEvent


@dataclass(frozen=True, slots=True)
class Reading:
    """What dossiers said on that day: over ``[since, until)`` so many found among ``whole``.

    ``level`` 1-5 by the scale of that name, 0 where they were fewer than ``few``.
    """

    measure: str
    since: date
    until: date
    found: int
    whole: int
    level: int
    few: int
    scale: str


@dataclass(frozen=True, slots=True)
class Registered:
    """Somebody saw it; ``measure`` is how its likelihood is measured, "" where nothing can be."""

    kind: str
    measure: str = ""
    procedure: str = ""
    unit: Id = Id(0)
    clause: str = ""
    matters: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class Linked:
    """A nonconformity that belongs to it."""

    matter: Id


@dataclass(frozen=True, slots=True)
class Assessed:
    """Consequence typed, with why; likelihood measured, or typed with why. ``line``: the agency's level of that day."""

    consequence: int
    why: Id
    likelihood: int
    source: str
    line: int
    thought: Id | None = None
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Treated:
    """What is to be done with it: one of ``TREATMENTS``."""

    treatment: str
    words: Id


@dataclass(frozen=True, slots=True)
class Planned:
    """An action: what, who, until when."""

    number: int
    owner: Id
    due: date
    words: Id


@dataclass(frozen=True, slots=True)
class Accepted:
    """The head of the agency lives with a level above the line, for a written reason."""

    level: int
    words: Id


@dataclass(frozen=True, slots=True)
class Done:
    """An action was carried out and works from ``since`` on."""

    number: int
    since: date
    words: Id


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A planned action will not be carried out."""

    number: int
    reason: Id


@dataclass(frozen=True, slots=True)
class Handed:
    """An action went to another person."""

    number: int
    owner: Id
    reason: Id


@dataclass(frozen=True, slots=True)
class Counted:
    """One side of a comparison: ``[since, until)``, how many were wrong among how many."""

    since: date
    until: date
    found: int
    whole: int


@dataclass(frozen=True, slots=True)
class Compared:
    """Before and after the treatment; ``chance`` in ten-thousandths, ``again``: the day on which there is more to see."""

    verdict: str
    test: str
    chance: int
    before: Counted
    after: Counted
    sentence: Id
    again: date | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Looked at again; the likelihood of that day, and what before and after say where both can be compared."""

    likelihood: int
    source: str
    line: int
    words: Id | None = None
    reading: Reading | None = None
    compared: Compared | None = None


@dataclass(frozen=True, slots=True)
class Reopened:
    """A closed one is assessed anew by ``holder``."""

    holder: Id
    reason: Id


Event = (
    CourseEvent | Registered | Linked | Assessed | Treated | Planned | Accepted | Done | Cancelled | Handed | Reviewed | Reopened
)  # fmt: skip
OWN = (
    Registered, Linked, Assessed, Treated, Planned, Accepted, Done, Cancelled, Handed, Reviewed, Reopened,
)  # fmt: skip
KINDS: dict[str, type[typing.Any]] = {f"risks.{kind.__name__}": kind for kind in (*COURSE_EVENTS, *OWN)}
