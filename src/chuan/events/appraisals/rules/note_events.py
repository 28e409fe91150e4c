"""What can happen to a conduct note: written, seen, answered, taken back."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Cited:
    """An article of the agency's own published rules of conduct: which document, in which revision."""

    document: Id
    code: str
    revision: int
    sha256: str
    article: str


@dataclass(frozen=True, slots=True)
class Noted:
    """Somebody in charge noted how a person behaved; ``criterion`` names the line of the scheme, "" the common one."""

    official: Id
    unit: Id
    plus: bool
    cited: Cited
    reason: Id
    evidence: Id | None = None
    sha256: str = ""
    criterion: str = ""


@dataclass(frozen=True, slots=True)
class NoteSeen:
    """The person saw it."""


@dataclass(frozen=True, slots=True)
class NoteAnswered:
    """What the person says to it."""

    words: Id


@dataclass(frozen=True, slots=True)
class NoteWithdrawn:
    """It counts no more, with the reason; it stays readable."""

    reason: Id


KINDS = (Noted, NoteSeen, NoteAnswered, NoteWithdrawn)
