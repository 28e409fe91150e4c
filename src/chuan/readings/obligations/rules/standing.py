"""What the six rules are judged by: plain facts of one agency on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from chuan.base.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Published:
    """A procedure in force, and the numbers of the texts it cites."""

    code: str
    name: str
    edition: str
    version: int
    since: date


@dataclass(frozen=True, slots=True)
class Followed:
    """A law change that still needs a procedure revised: until when."""

    text: int
    number: str
    code: str
    name: str
    limit: date
    overdue: bool


@dataclass(frozen=True, slots=True)
class Built:
    """A law change that was built into a procedure, by the version in force from ``since``."""

    number: str
    code: str
    since: date


@dataclass(frozen=True, slots=True)
class Ended:
    """The last audit or review that was finished."""

    stream: int
    title: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Shown:
    """Evidence of one act that makes a declaration public."""

    step: str
    day: date


@dataclass(frozen=True, slots=True)
class Declared:
    """The latest declaration whose decision was signed; ``editions``: code -> edition in its annex."""

    stream: int
    number: str
    decided: datetime
    confirmed: datetime | None
    editions: Mapping[str, str]
    shown: tuple[Shown, ...] = ()

    def has(self, step: str) -> bool:
        return any(one.step == step for one in self.shown)


@dataclass(frozen=True, slots=True)
class Facts:
    """``began``: first day the agency worked by a published procedure; ``months``: between audits and reviews."""

    today: date
    months: int
    began: date | None = None
    published: tuple[Published, ...] = ()
    left: tuple[Followed, ...] = ()
    built: tuple[Built, ...] = ()
    audit: Ended | None = None
    review: Ended | None = None
    declared: Declared | None = None
    people: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a rule was judged by: ``kind`` law, procedure, audit, review or declaration; ``ref`` its id or code."""

    kind: str
    ref: str
    label: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as it stands; ``since``: since when it has held or not; ``duty``: whose it is to act."""

    key: str
    holds: bool
    since: date | None
    duty: str
    who: str
    reason: Reason
    evidence: tuple[Evidence, ...] = ()
