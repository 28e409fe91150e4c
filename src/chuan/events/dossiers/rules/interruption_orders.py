"""What people order that interrupts a dossier, or ends the interruption."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.rules.interruptions import Lack


@dataclass(frozen=True, slots=True)
class Propose:
    """A holder asks a head to sign; what each kind needs is checked when it is asked, not when it is signed."""

    kind: str
    step: str
    reason: Id | None
    cause: str = ""
    lacks: tuple[Lack, ...] = ()
    until: datetime | None = None
    again: Id | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Grant:
    """The head signs what was proposed."""


@dataclass(frozen=True, slots=True)
class Decline:
    reason: Id


@dataclass(frozen=True, slots=True)
class Retract:
    """Whoever proposed takes it back."""


@dataclass(frozen=True, slots=True)
class Complete:
    """The citizen brought these; ``papers`` must cover all that was asked."""

    papers: tuple[PaperIn, ...]


@dataclass(frozen=True, slots=True)
class Resume:
    """The cause of a pause is gone; ``head``: the actor leads the unit or signs for it."""

    head: bool = False


@dataclass(frozen=True, slots=True)
class Recall:
    """Lift a return or a pause that was a mistake; only a head may."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Prompt:
    channel: str


@dataclass(frozen=True, slots=True)
class Notify:
    """The one-stop told the citizen what it still owed him."""

    channel: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """The citizen's own request: ``request`` is the scan's hash, or ``code`` the one-time code that was right."""

    request: str = ""
    code: Id | None = None
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Lapse:
    """Close what the citizen left unanswered beyond the time the pack, or the procedure's law, gives."""


@dataclass(frozen=True, slots=True)
class Reopen:
    """Undo a stop; only a head may."""

    reason: Id


@dataclass(frozen=True, slots=True)
class FallSilent:
    """The machine's: the legal limit has passed and the law says what silence means."""


@dataclass(frozen=True, slots=True)
class Arrive:
    """The competent agency takes a dossier received outside its area."""

    official: Id
    unit: Id


@dataclass(frozen=True, slots=True)
class UndoArrival:
    """The paper was taken over by mistake: the second stamp falls away with it."""

    reason: Id | None


@dataclass(frozen=True, slots=True)
class OpenLeg:
    """Ask another agency; ``stream`` is the dossier opened there, ``due`` its promised moment.

    ``planned``: the definition asks, so whoever opened the step sends the question.
    """

    step: str
    agency: Id
    stream: Id
    due: datetime | None = None
    question: Id | None = None
    procedure: str = ""
    planned: bool = False


@dataclass(frozen=True, slots=True)
class AnswerLeg:
    stream: Id
    on_time: bool
    answer: Id | None = None


@dataclass(frozen=True, slots=True)
class EndLeg:
    """Wait no longer for a leg; only a head may, of the agency that asked or of the one that was asked."""

    stream: Id
    by: str
    reason: Id


@dataclass(frozen=True, slots=True)
class Unask:
    """The same, said to the leg."""

    by: str
    reason: Id


Interrupting = (
    Propose
    | Grant
    | Decline
    | Retract
    | Complete
    | Resume
    | Recall
    | Prompt
    | Notify
    | Withdraw
    | Lapse
    | Reopen
    | FallSilent
    | Arrive
    | UndoArrival
    | OpenLeg
    | AnswerLeg
    | EndLeg
    | Unask
)
