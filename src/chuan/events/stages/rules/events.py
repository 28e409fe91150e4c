"""What can be told of an agency's quality system. Fields are only ever added, with a default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Reached:
    """The agency is at a stage of e-ISO since a day, by a decision."""

    stage: str
    day: date
    decision: Id


@dataclass(frozen=True, slots=True)
class Stated:
    """What somebody above says of an agency that works outside this system: on which day, from which source.

    ``part`` of ``whole`` procedures for the scope; ``edition`` for the edition in use.
    """

    what: str
    day: date
    source: Id
    edition: str = ""
    part: int = 0
    whole: int = 0


@dataclass(frozen=True, slots=True)
class Annulled:
    """Entry number ``entry`` (from 1) never stood, with the reason."""

    entry: int
    reason: Id


Event = Reached | Stated | Annulled
KINDS: dict[str, type] = {f"stages.{kind.__name__}": kind for kind in (Reached, Stated, Annulled)}
