"""What can happen to a dossier (hồ sơ). Fields are only ever added, always with a default.

No field holds words an officer typed: they are kept beside the events and stand here by id.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.walk import Marking


@dataclass(frozen=True, slots=True)
class PaperIn:
    """One paper handed in: how many originals and copies; ``note``, kept beside, says which where the definition does not."""

    key: str
    originals: int = 0
    copies: int = 0
    note: Id | None = None
    looked_up: Id | None = None  # the kept look-up in the register that has its data
    ground: Id | None = None  # why it was asked all the same
    pages: int = 0  # pages of what was handed in, as counted at the counter; 0 = not counted
    reused: Id | None = None  # what the office already holds answers it; the reuse with its consent


@dataclass(frozen=True, slots=True)
class Hold:
    """Who has an open step, in which unit, and since when."""

    step: str
    official: Id
    unit: Id
    since: datetime


@dataclass(frozen=True, slots=True)
class Document:
    """The answer the dossier will end with: drafted, signed, numbered, issued: four acts."""

    kind: str  # "result" or "refusal"
    draft: str = ""  # SHA-256 of the draft
    signed_by: Id | None = None
    number: int = 0
    symbol: str = ""
    day: date | None = None
    issued: str = ""  # SHA-256 of the sealed file or scan


@dataclass(frozen=True, slots=True)
class Received:
    """A complete dossier was taken in at the counter (tiếp nhận)."""

    code: str
    procedure: str
    case: str
    channel: str
    owner: Id
    submitter: Id
    papers: tuple[PaperIn, ...]
    promised: datetime | None
    legal: datetime | None
    marking: Marking
    holds: tuple[Hold, ...]
    relation: Id | None = None  # how the submitter stands to the owner; None = the owner in person
    authorisation: Id | None = None  # the paper that authorises him
    sets: int = 1
    copies: int = 0  # copies asked, for certifications
    fee: int = 0  # đồng
    deliver: str = "counter"
    late_entry: Id | None = None  # why a paper reception is typed in after it happened
    late_signed: Id | None = None
    visit: Id | None = None
    submitted: datetime | None = None  # first submission, where it came before reception
    source: str = "counter"  # "counter", "portal", "kiosk" or "post"
    foreign: str = ""  # its code in the system it came from
    outside: bool = False  # received outside the competent agency's area
    parent: Id | None = None  # the dossier of another agency whose leg this is
    helped: Id | None = None  # the place that only helped to fill it in (nơi hỗ trợ), in words kept beside


@dataclass(frozen=True, slots=True)
class Lacking:
    """Who got a step had no valid certificate of a competence that the agency asks there; the giver was warned."""

    step: str
    official: Id
    competence: str


@dataclass(frozen=True, slots=True)
class Passed:
    """A step ended with an outcome and the work went on to named people (chuyển bước)."""

    step: str
    outcome: str
    marking: Marking
    holds: tuple[Hold, ...]
    note: Id | None = None
    lacking: tuple[Lacking, ...] = ()


@dataclass(frozen=True, slots=True)
class Assigned:
    """An open step went to another person (phân công, giao lại)."""

    hold: Hold
    previous: Id
    reason: Id | None = None
    lacking: tuple[Lacking, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The last passing was taken back before the next person acted (rút lại)."""

    step: str
    marking: Marking
    holds: tuple[Hold, ...]
    reason: Id


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft of the answer was attached (dự thảo)."""

    document: Document


@dataclass(frozen=True, slots=True)
class Signed:
    """The leader signed the answer (ký)."""

    document: Document


@dataclass(frozen=True, slots=True)
class Numbered:
    """The clerk gave it number, symbol and date (cấp số)."""

    document: Document


@dataclass(frozen=True, slots=True)
class Issued:
    """The clerk sealed and issued it, with the file or scan attached (phát hành)."""

    document: Document


@dataclass(frozen=True, slots=True)
class Ready:
    """The answer reached the counter: this moment decides on time or late (có kết quả)."""

    ended: str
    on_time: bool


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The citizen has the answer (trả kết quả): who took it and how; ``proof`` is the paper shown, kept beside."""

    taker: Id
    channel: str
    proof: Id | None = None


@dataclass(frozen=True, slots=True)
class Annulled:
    """A wrong reception was annulled the same day (hủy tiếp nhận); its code is never used again."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Reminded:
    """A leader asked a holder to act (nhắc việc)."""

    step: str
    official: Id
    text: Id


@dataclass(frozen=True, slots=True)
class ReminderSeen:
    """The holder has seen the reminder."""

    step: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A form was printed; ``copy`` counts from 1, ``sha256`` is of its exact bytes.

    ``nth``: which of its kind (the second supplement is another paper than the first printed again);
    ``number``: its own, taken at the first printing and kept, of the line of ``symbol`` and ``year`` of the agency
    ``line``.
    """

    form: str
    copy: int
    sha256: str
    nth: int = 1
    number: int = 0
    symbol: str = ""
    year: int = 0
    line: Id | None = None


@dataclass(frozen=True, slots=True)
class Paused:
    """The clock stopped: only steps outside the office's hands are open (tạm dừng)."""

    step: str


@dataclass(frozen=True, slots=True)
class Resumed:
    """The clock runs again; the dates moved by the working time that was not counted."""

    minutes: int
    promised: datetime | None
    legal: datetime | None


@dataclass(frozen=True, slots=True)
class Rescheduled:
    """A calendar change moved a date: what was printed, what is worked for, and what the law says now."""

    promised: datetime | None
    target: datetime | None
    legal: datetime | None
    notice: str
    told: bool = False
