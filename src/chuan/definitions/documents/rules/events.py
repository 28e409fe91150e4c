"""What can happen to a controlled document. Fields are only ever added, with a default; no field holds typed words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import COURSE_EVENTS, CourseEvent


@dataclass(frozen=True, slots=True)
class Registered:
    """A document got its code, what it is and who may see it."""

    code: str
    category: str
    access: str


@dataclass(frozen=True, slots=True)
class Written:
    """The content of the revision being made; ``sha256`` of its exact bytes, or of a procedure's draft."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Published:
    """A revision (lần ban hành) is in force from a day; the one before ends."""

    revision: int
    since: date
    sha256: str


@dataclass(frozen=True, slots=True)
class Distributed:
    """These people are to read the revision in force (phân phối)."""

    to: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The actor read and understood a revision (đã đọc và hiểu)."""

    revision: int


@dataclass(frozen=True, slots=True)
class Copied:
    """A controlled copy was printed (bản kiểm soát số …) for a person; ``sha256`` of its exact bytes."""

    number: int
    revision: int
    sha256: str
    holder: Id


@dataclass(frozen=True, slots=True)
class Recalled:
    """A controlled copy came back or is known to be lost, with the reason."""

    number: int
    reason: Id


@dataclass(frozen=True, slots=True)
class Obsoleted:
    """The document is not used any more (hết hiệu lực)."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Restored:
    """It is used again: it was made obsolete by mistake."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Reclassified:
    """Who may see it changed."""

    access: str
    reason: Id


OwnEvent = (
    Registered
    | Written
    | Published
    | Distributed
    | Acknowledged
    | Copied
    | Recalled
    | Obsoleted
    | Restored
    | Reclassified
)
Event = OwnEvent | CourseEvent
OWN: tuple[type[OwnEvent], ...] = (
    Registered, Written, Published, Distributed, Acknowledged, Copied, Recalled, Obsoleted, Restored, Reclassified,
)  # fmt: skip
KINDS: dict[str, type] = {f"documents.{kind.__name__}": kind for kind in (*COURSE_EVENTS, *OWN)}
