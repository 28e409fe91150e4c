"""What can happen to a kept file, to a loan and to a disposal list. Fields are only ever added, with a default.

Words somebody typed are kept beside the events and stand here by id.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import COURSE_EVENTS


@dataclass(frozen=True, slots=True)
class Filed:
    """A file was made of the finished stream ``of``; ``years`` it is kept after ``closed``, None for ever.

    ``checked``: whether that time was read in a legal text or is only the agency's own rule.
    """

    code: str
    kind: str
    title: Id
    of: Id
    closed: date
    years: int | None = None
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """The file stands there."""

    shelf: str
    box: str
    folder: str


@dataclass(frozen=True, slots=True)
class Lent:
    """The file left with a loan."""

    loan: Id
    borrower: Id
    until: date


@dataclass(frozen=True, slots=True)
class Prolonged:
    """The loan goes on until a later day."""

    until: date


@dataclass(frozen=True, slots=True)
class Back:
    """The loan ended: ``condition`` whole, damaged or lost."""

    condition: str
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A lost file was found, or a damaged one mended; with what was done."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Outdated:
    """The document in this file was taken out of use, with the reason given there."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Disposed:
    """The file was disposed of by a signed list."""

    disposal: Id


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody asked for a file; ``approvers`` are those who may approve a file of this kind."""

    file: Id
    borrower: Id
    unit: Id
    purpose: Id
    approvers: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class HandedOut:
    """The file was handed out until a day, by the rule in force: its term in working days and its renewals."""

    until: date
    term: int
    renewals: int


@dataclass(frozen=True, slots=True)
class Renewed:
    """The borrower keeps it until a later day."""

    until: date
    reason: Id


@dataclass(frozen=True, slots=True)
class Reminded:
    """The borrower was told that it is overdue."""

    day: date


@dataclass(frozen=True, slots=True)
class Returned:
    """The file came back or was said to be lost; ``outdated``: why its document went out of use meanwhile."""

    condition: str
    reason: Id | None = None
    outdated: Id | None = None


@dataclass(frozen=True, slots=True)
class Proposed:
    """A list of files to be disposed of."""

    files: tuple[Id, ...]
    explanation: Id


@dataclass(frozen=True, slots=True)
class Signed:
    """A leader signed the list: its files are disposed of."""


@dataclass(frozen=True, slots=True)
class Declined:
    """The list was not signed, with the reason: its files stay."""

    reason: Id


FILE = {
    f"loans.{kind.__name__}": kind
    for kind in (Filed, Placed, Lent, Prolonged, Back, Found, Outdated, Disposed)
}
LOAN = {
    f"loans.{kind.__name__}": kind for kind in (*COURSE_EVENTS, Asked, HandedOut, Renewed, Reminded, Returned)
}
DISPOSAL = {f"loans.{kind.__name__}": kind for kind in (Proposed, Signed, Declined)}
KINDS: dict[str, type] = {**FILE, **LOAN, **DISPOSAL}
