"""What stands between reception and result: supplements, pauses, extensions, withdrawals, legs at other agencies.

Four different things, never one button: a supplement asked at the counter is a slip (see ``slips``); one
asked after reception is ``Returned``; a refusal after processing is a signed document; a stop is
``Withdrawn`` by the citizen. Whatever stops a clock was proposed by one person and signed by a head.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.events.dossiers.rules.events import PaperIn

SUPPLEMENT, SUSPEND, EXTEND = "supplement", "suspend", "extend"
"""What a holder may ask a head to sign: bổ sung sau tiếp nhận, tạm dừng theo luật riêng, xin lỗi và hẹn lại."""
MOTIONS = (SUPPLEMENT, SUSPEND, EXTEND)

CAUSES = ("other_agency", "site", "complex", "volume", "absence", "system", "other")
"""Why a dossier will be late, as the apology names it; the words are ``dossiers.cause_<code>``."""


TELLS = ("extension", "supplement", "stop")
"""What the one-stop must tell the citizen: the new date, what to bring, that the dossier was stopped."""
TELL_CHANNELS = ("phone", "sms", "email", "post", "counter")


@dataclass(frozen=True, slots=True)
class Lack:
    """One paper the citizen must bring or mend: its key in the definition and why, kept beside."""

    paper: str
    why: Id


@dataclass(frozen=True, slots=True)
class Motion:
    """What a holder asks a head to sign (đề nghị). ``cause``: one of ``CAUSES``, or the pause's key.

    ``until`` is the new promised moment of an extension. ``again`` says why a supplement is asked once more.
    """

    kind: str
    by: Id
    step: str
    reason: Id
    cause: str = ""
    lacks: tuple[Lack, ...] = ()
    until: datetime | None = None
    again: Id | None = None
    evidence: str = ""  # SHA-256 of a kept paper


@dataclass(frozen=True, slots=True)
class Proposed:
    """A holder asked a head to sign (đề nghị)."""

    motion: Motion


@dataclass(frozen=True, slots=True)
class Declined:
    """The head did not sign, and says why (không đồng ý)."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Retracted:
    """Whoever proposed took it back before it was signed (rút đề nghị)."""


@dataclass(frozen=True, slots=True)
class Returned:
    """An incomplete dossier went back through the one-stop (trả lại để bổ sung); the clock stands.

    ``answer_by``: after this moment the office may close it. ``late``: returned after the days the pack gives.
    """

    motion: Motion
    nth: int
    answer_by: datetime | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Completed:
    """The citizen brought everything (bổ sung đủ); ``effect``: the clock starts again or goes on."""

    papers: tuple[PaperIn, ...]
    effect: str
    minutes: int
    promised: datetime | None
    legal: datetime | None


@dataclass(frozen=True, slots=True)
class Suspended:
    """The procedure's own law stops the clock (tạm dừng theo luật chuyên ngành); ``Resumed`` ends it."""

    motion: Motion


@dataclass(frozen=True, slots=True)
class Extended:
    """The apology was signed and a new date given (xin lỗi, hẹn lại). ``late``: later than the pack asks."""

    motion: Motion
    nth: int
    promised: datetime
    late: bool = False


@dataclass(frozen=True, slots=True)
class Escalated:
    """One more extension than the pack allows was asked: it goes to the head of the agency instead."""

    motion: Motion
    nth: int


@dataclass(frozen=True, slots=True)
class Recalled:
    """A return or a pause was a mistake: it is lifted as if it had not been (thu hồi)."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Prompted:
    """A silent citizen was reminded (nhắc công dân bổ sung)."""

    channel: str


@dataclass(frozen=True, slots=True)
class Notified:
    """The one-stop told the citizen what was decided (báo công dân); ``about``: one of ``TELLS``."""

    about: str
    channel: str


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The citizen's own request ended it (rút hồ sơ, dừng giải quyết): a signed paper or a one-time code."""

    confirmed: str  # "paper" or "code"
    request: str = ""  # SHA-256 of the signed request
    reason: Id | None = None
    code: Id | None = None  # the one-time code, where and when it was sent; its delivery is known by it


@dataclass(frozen=True, slots=True)
class Lapsed:
    """Waiting for the citizen ended by the pack or by the procedure's own law (đóng hồ sơ)."""

    rule: str


@dataclass(frozen=True, slots=True)
class Reopened:
    """A stop was a mistake: the dossier is open again, the stretch not counted (mở lại)."""

    reason: Id
    minutes: int
    promised: datetime | None
    legal: datetime | None


@dataclass(frozen=True, slots=True)
class Silent:
    """The law's own limit passed without an answer, and the law says what that means."""

    effect: str  # "accept" or "refuse"


@dataclass(frozen=True, slots=True)
class Arrived:
    """The competent agency has it: the second stamp. ``starts``: the pack has the legal clock start with it."""

    official: Id
    unit: Id
    promised: datetime | None
    legal: datetime | None
    starts: bool = False


@dataclass(frozen=True, slots=True)
class LegOpened:
    """Another agency was asked (liên thông): its leg is a stream of its own, under its own terms."""

    step: str
    agency: Id
    stream: Id
    due: datetime | None = None
    question: Id | None = None
    procedure: str = ""


@dataclass(frozen=True, slots=True)
class LegAnswered:
    """The other agency's answer is here; ``after_end``: too late to count, kept all the same."""

    stream: Id
    on_time: bool
    after_end: bool = False
    answer: Id | None = None


@dataclass(frozen=True, slots=True)
class LegEnded:
    """The leg is over without an answer; ``by``: the "asker" took it back, or the one "asked" gave it back."""

    stream: Id
    by: str
    reason: Id


@dataclass(frozen=True, slots=True)
class Unasked:
    """On the leg itself: nobody waits for its answer any more (thu hồi, trả lại yêu cầu phối hợp)."""

    by: str
    reason: Id


Interruption = (
    Proposed
    | Declined
    | Retracted
    | Returned
    | Completed
    | Suspended
    | Extended
    | Escalated
    | Recalled
    | Prompted
    | Notified
    | Withdrawn
    | Lapsed
    | Reopened
    | Silent
    | Arrived
    | LegOpened
    | LegAnswered
    | LegEnded
    | Unasked
)
