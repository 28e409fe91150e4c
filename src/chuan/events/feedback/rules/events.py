"""What can happen to the vote of one receipt. Fields are only ever added, with a default.

What the citizen wrote is kept beside the events, covered and as typed, and stands here by id.
"""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import COURSE_EVENTS


@dataclass(frozen=True, slots=True)
class Score:
    """One to five points for one criterion."""

    criterion: str
    points: int


@dataclass(frozen=True, slots=True)
class Team:
    """Who served the dossier when it was rated: at the counter and at the desk, with their units; 0 = nobody."""

    counter: Id = Id(0)
    counter_unit: Id = Id(0)
    handler: Id = Id(0)
    handler_unit: Id = Id(0)


_NOBODY = Team()


@dataclass(frozen=True, slots=True)
class Voted:
    """The citizen rated a dossier. ``device``: a keyed hash; ``signed``: an official who was signed in on it."""

    dossier: Id
    channel: str
    scores: tuple[Score, ...]
    team: Team = _NOBODY
    words: Id | None = None
    device: str = ""
    signed: Id | None = None


@dataclass(frozen=True, slots=True)
class Excluded:
    """A person left the vote out of the figures, on a coded ground, with his words."""

    ground: str
    words: Id


@dataclass(frozen=True, slots=True)
class Restored:
    """A person counted it again, with his words."""

    words: Id


@dataclass(frozen=True, slots=True)
class Low:
    """Which low vote an explanation is of: its lowest score, and on what."""

    ballot: Id
    dossier: Id
    criterion: str
    points: int


Event = Voted | Excluded | Restored
BALLOT: dict[str, type] = {f"feedback.{kind.__name__}": kind for kind in (Voted, Excluded, Restored)}
EXPLANATION: dict[str, type] = {f"feedback.{kind.__name__}": kind for kind in (*COURSE_EVENTS, Low)}
KINDS: dict[str, type] = {**BALLOT, **EXPLANATION}
