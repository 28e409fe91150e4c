"""What a document is told besides the definition: who issues it, who does what, what changed between editions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

SHORT = 12
"""Letters of an edition's hash that a paper carries."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Which paper this is: its code, edition, first day, number of the copy, and where its standing is told.

    ``copy`` 0: looked at and not printed, no controlled copy.
    """

    mark: str
    version: int
    edition: str
    since: date
    copy: int = 0
    link: str = ""

    @property
    def hash(self) -> str:
        return self.edition[:SHORT]


@dataclass(frozen=True, slots=True)
class Office:
    """The issuer as the document speaks of it; ``units``: role → who fills it; ``code``: letters and number of its mark."""

    name: str
    counter: str
    address: str
    hours: str
    units: Mapping[str, str]
    receivers: tuple[str, ...]
    field: str
    number: int
    day_minutes: int = 480


@dataclass(frozen=True, slots=True)
class Hand:
    """Who wrote, looked over or approved; the name is empty where nobody has said it."""

    name: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Hands:
    written: Hand
    reviewed: Hand
    approved: Hand


@dataclass(frozen=True, slots=True)
class Revision:
    """One edition: from when, and what it changed in words; nothing for the first."""

    version: int
    since: date
    changes: tuple[str, ...]
