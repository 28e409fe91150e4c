"""What can happen to paper: hand-over lists, and the citizen's originals. Fields are only ever added, with a default.

No field holds words somebody typed or a name of a person: those are kept beside the events and stand here by id.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Line:
    """One dossier on a list: its sheets of paper, how many of them the citizen's originals, due by when."""

    dossier: Id
    papers: int
    originals: int = 0
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """The giver made a list for a unit (lập danh sách bàn giao); ``taker`` is who is expected to take it over.

    ``content``: "" where papers go to the unit that works them, "results" where results come back to the counter.
    """

    number: int
    year: int
    from_unit: Id
    to_unit: Id
    lines: tuple[Line, ...]
    taker: Id | None = None
    content: str = ""


@dataclass(frozen=True, slots=True)
class TakenOver:
    """The unit's person counted the papers of a dossier and has them now (nhận bàn giao)."""

    dossier: Id


@dataclass(frozen=True, slots=True)
class Declined:
    """The unit's person did not take a dossier; its papers stay at the counter (không nhận), with the reason."""

    dossier: Id
    reason: Id


@dataclass(frozen=True, slots=True)
class Reopened:
    """An answer was taken back: the line waits again."""

    dossier: Id
    reason: Id


@dataclass(frozen=True, slots=True)
class Closed:
    """Every line is answered."""


@dataclass(frozen=True, slots=True)
class ListPrinted:
    """The list was printed to be signed; ``sha256`` is of its exact bytes, ``final`` once every line was answered."""

    sha256: str
    copy: int
    final: bool = False


@dataclass(frozen=True, slots=True)
class ListAnnulled:
    """A wrong list was annulled before anybody took anything over."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Original:
    """One original: ``at`` tells the papers of a dossier apart, ``name`` is what the published definition calls it."""

    at: int
    key: str
    name: str
    count: int = 1
    note: Id | None = None  # which paper it is, in the officer's words, where the definition does not say


@dataclass(frozen=True, slots=True)
class OriginalsIn:
    """The counter keeps originals of the citizen (nhận bản chính)."""

    papers: tuple[Original, ...]
    unit: Id


@dataclass(frozen=True, slots=True)
class Moved:
    """Originals went to another person, on a hand-over list (``handover``) or by hand."""

    papers: tuple[int, ...]
    official: Id
    unit: Id
    handover: Id | None = None
    note: Id | None = None


@dataclass(frozen=True, slots=True)
class Returned:
    """Originals given back to the citizen or whom he authorised, against signature.

    ``shown``: "qr" or "code" of the slip, or "identity": without the slip, who took them was checked and why is said.
    """

    papers: tuple[int, ...]
    taker: Id
    shown: str
    identity: Id | None = None
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Filed:
    """Originals stay in the dossier for good (lưu trong hồ sơ), with the reason."""

    papers: tuple[int, ...]
    reason: Id


@dataclass(frozen=True, slots=True)
class Lost:
    papers: tuple[int, ...]
    reason: Id


@dataclass(frozen=True, slots=True)
class Damaged:
    papers: tuple[int, ...]
    reason: Id


@dataclass(frozen=True, slots=True)
class Restored:
    """What was recorded of these originals was wrong: whoever says so has them (ghi lại là đang giữ)."""

    papers: tuple[int, ...]
    unit: Id
    reason: Id


@dataclass(frozen=True, slots=True)
class ReturnPrinted:
    """The paper that the taker of originals signs was printed."""

    sha256: str
    copy: int


HandoverEvent = Listed | TakenOver | Declined | Reopened | Closed | ListPrinted | ListAnnulled
OriginalsEvent = OriginalsIn | Moved | Returned | Filed | Lost | Damaged | Restored | ReturnPrinted
Event = HandoverEvent | OriginalsEvent

KINDS: dict[str, type[Event]] = {
    f"custody.{kind.__name__}": kind
    for kind in (
        Listed, TakenOver, Declined, Reopened, Closed, ListPrinted, ListAnnulled,
        OriginalsIn, Moved, Returned, Filed, Lost, Damaged, Restored, ReturnPrinted,
    )
}  # fmt: skip
