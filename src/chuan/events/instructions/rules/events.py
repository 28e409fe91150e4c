"""What can happen to an instruction and to an agency's part of it. Fields are only ever added, with a default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Sent:
    """Its part goes to an agency; ``instead`` of one that was merged into it (0: of none)."""

    part: Id
    agency: Id
    instead: Id = Id(0)


@dataclass(frozen=True, slots=True)
class Aim:
    """What an agency's indicator is to reach: ``least`` percent over a month or quarter, by its code."""

    index: str
    indicator: str
    least: Decimal
    span: str


@dataclass(frozen=True, slots=True)
class Measured:
    """An aim's figure as known at ``as_of``: ``value`` percent, ``part`` of ``whole``; or None, and the key of ``why``."""

    as_of: datetime
    value: Decimal | None = None
    part: Decimal = Decimal(0)
    whole: Decimal = Decimal(0)
    reached: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """A document's number and day, what is asked, until when, with which proof, of whom."""

    number: Id
    dated: date
    title: Id
    text: Id
    due: date
    proof: str
    to: tuple[Sent, ...]
    aim: Aim | None = None


@dataclass(frozen=True, slots=True)
class TakenBack:
    """It is asked of nobody any more, with the reason."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Charged:
    """An agency has its part: of which instruction, by whom, until when."""

    instruction: Id
    giver: Id
    title: Id
    due: date
    proof: str
    instead: Id = Id(0)
    aim: Aim | None = None


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The agency has read it."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """This person does it."""

    official: Id


@dataclass(frozen=True, slots=True)
class Reported:
    """It is done: what was done, and its proof as a file or as a thing of the system (``kind`` and ``thing``).

    Of an aim the figure as it stood; where it was not reached, ``why``.
    """

    words: Id
    file: str = ""
    kind: str = ""
    thing: Id = Id(0)
    measured: Measured | None = None
    why: Id | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """The giver takes it as done."""


@dataclass(frozen=True, slots=True)
class Returned:
    """The giver does not, with the reason."""

    reason: Id


@dataclass(frozen=True, slots=True)
class MoreTimeAsked:
    """The agency asks for a later day, with the reason."""

    due: date
    reason: Id


@dataclass(frozen=True, slots=True)
class MoreTimeDecided:
    """The giver grants the day asked for, or not, with his words."""

    granted: bool
    due: date
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """The instruction was taken back."""

    reason: Id


INSTRUCTION = {f"instructions.{kind.__name__}": kind for kind in (Given, TakenBack)}
PART = {
    f"instructions.{kind.__name__}": kind
    for kind in (
        Charged, Acknowledged, Assigned, Reported, Accepted, Returned, MoreTimeAsked, MoreTimeDecided, Dropped,
    )
}  # fmt: skip
KINDS: dict[str, type] = {**INSTRUCTION, **PART}
