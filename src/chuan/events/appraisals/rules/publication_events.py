"""What can happen to the sheets of one agency in one period, from the draft that people see to what was published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Opened:
    """The sheets were computed and shown; ``sha256`` of their exact bytes, ``until``: objections are taken."""

    period: str
    scheme: str
    sha256: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Redrawn:
    """The draft was computed again before publication."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Objected:
    """A person objects to a line of his own sheet: its act and rule."""

    number: int
    official: Id
    act: str
    rule: str
    words: Id


@dataclass(frozen=True, slots=True)
class Decided:
    """An objection was upheld or not; ``points``: what the line is to give instead, where it says so."""

    number: int
    upheld: bool
    reason: Id
    points: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """Exactly these bytes were published inside the agency."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Recounted:
    """The sheets come out otherwise now; what was published stands beside."""

    sha256: str
    reason: Id


@dataclass(frozen=True, slots=True)
class Closed:
    """The period is final."""


@dataclass(frozen=True, slots=True)
class Released:
    """Shown outside the agency by a decision: its number and day, what is shown, the hash of the paper."""

    decision: str
    day: date
    shown: tuple[str, ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class Extracted:
    """The sheets of those who come from another agency were sent to it; ``sealed``: under the agency's seal too."""

    home: Id
    sha256: str
    signed: bool = False
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What was opened or published does not hold, with the reason."""

    reason: Id


KINDS = (
    Opened, Redrawn, Objected, Decided, Published, Recounted, Closed, Released, Extracted, TakenBack,
)  # fmt: skip
