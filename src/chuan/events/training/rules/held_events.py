"""What can happen to a certificate and to a need of a competence; and every kind of this context by its name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.events.training.rules import events as e


@dataclass(frozen=True, slots=True)
class Awarded:
    """A person holds a competence in ``[since, until)``, None for ever: by ``lesson``, or from outside with ``evidence``."""

    number: int
    official: Id
    competence: str
    since: date
    until: date | None = None
    lesson: Id | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Revoked:
    """It counts no longer from this day, with the reason."""

    day: date
    reason: Id


@dataclass(frozen=True, slots=True)
class Required:
    """From this day a step asks a competence; ``procedure``, ``step``, ``act`` "" = whichever. ``block``: refused, not warned of."""

    procedure: str
    step: str
    act: str
    competence: str
    since: date
    block: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """It asks it no more from this day, with the reason."""

    until: date
    reason: Id


def _named(*kinds: type) -> dict[str, type]:
    return {f"training.{kind.__name__}": kind for kind in kinds}


ITEM = _named(e.Planned, e.Changed, e.Struck)
LESSON = _named(
    e.Opened, e.Enrolled, e.Attended, e.Absent, e.Outsiders, e.Closed, e.Graded, e.Annulled
)  # fmt: skip
CERTIFICATE = _named(Awarded, Revoked)
NEED = _named(Required, Ended)
KINDS: dict[str, type] = {**ITEM, **LESSON, **CERTIFICATE, **NEED}
