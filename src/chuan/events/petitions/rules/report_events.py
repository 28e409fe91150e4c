"""What can happen to a report through the protected channel, and to who may receive such reports; words are kept beside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Reported:
    """Somebody reported harassment. ``recipients`` alone read it, ``barred`` never; ``about``: as typed."""

    number: str
    sent: datetime
    text: Id
    about: Id
    author: Id
    recipients: tuple[Id, ...]
    barred: tuple[Id, ...] = ()
    unit: Id | None = None
    leading: bool = False
    moved_from: Id | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A recipient said whom it is about: he and his chain are barred, others receive it where need be."""

    official: Id
    recipients: tuple[Id, ...]
    barred: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What is done about it, as its author may read."""

    words: Id


@dataclass(frozen=True, slots=True)
class Concluded:
    """``finding``: what was found, and why; the author reads only that it is over."""

    finding: str
    words: Id


@dataclass(frozen=True, slots=True)
class Resumed:
    """Concluded wrongly: taken up again, with the reason."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Entrusted:
    """By a decision, this official receives reports of the agency from a day on."""

    official: Id
    decision: Id
    since: date


@dataclass(frozen=True, slots=True)
class TrustEnded:
    """He receives new reports no more, with the reason."""

    until: date
    reason: Id


REPORT: dict[str, type] = {
    f"petitions.{kind.__name__}": kind for kind in (Reported, Named, Told, Concluded, Resumed)
}
TRUST: dict[str, type] = {f"petitions.{kind.__name__}": kind for kind in (Entrusted, TrustEnded)}
