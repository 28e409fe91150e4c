"""What can happen to a review and to a decision of it. Fields are only ever added, with a default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import COURSE_EVENTS


@dataclass(frozen=True, slots=True)
class Convened:
    """A review over the days ``[since, until)``; ``previous`` is the one before."""

    since: date
    until: date
    previous: Id | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One computed figure: ``matters``, ``dossiers`` and ``texts`` are what stands behind it; ``target`` as approved."""

    input: str
    source: str
    verdict: str
    part: int
    whole: int
    value: str = ""
    target: str = ""
    dossiers: tuple[Id, ...] = ()
    matters: tuple[Id, ...] = ()
    texts: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathered:
    """The system filled what it can, as data stood then."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """An input was typed."""

    input: str
    text: Id


@dataclass(frozen=True, slots=True)
class Held:
    """The meeting is held: the pack is frozen, the hash of its exact bytes."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What the meeting said of an input: enough, improve, change or resources."""

    input: str
    outcome: str
    note: Id | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """A decision: who does it by when; ``matter`` is the stream that follows it."""

    key: int
    input: str
    matter: Id
    owner: Id
    due: date


@dataclass(frozen=True, slots=True)
class Numbered:
    """The minutes have their number in the agency's line; made again they keep it."""

    number: int
    day: date
    symbol: str


@dataclass(frozen=True, slots=True)
class Minuted:
    """The minutes were made; the hash of their exact bytes."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Charged:
    """A decision was given to its owner, by a review, about an input, to be done by a day."""

    review: Id
    input: str
    due: date


Event = Convened | Gathered | Noted | Held | Decided | Resolved | Numbered | Minuted | Charged
REVIEW = {
    f"reviews.{kind.__name__}": kind
    for kind in (*COURSE_EVENTS, Convened, Gathered, Noted, Held, Decided, Resolved, Numbered, Minuted)
}
DECISION = {f"reviews.{kind.__name__}": kind for kind in (*COURSE_EVENTS, Charged)}
KINDS: dict[str, type] = {**REVIEW, **DECISION}
