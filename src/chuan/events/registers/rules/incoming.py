"""A document that came in, as its events leave it; its way is a matter on the system procedure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.procedures.rules.course import COURSE_EVENTS, Course, Dropped, turned


@dataclass(frozen=True, slots=True)
class Registered:
    """It got its number of the year (số đến); ``their_number`` and ``their_day`` are the sender's, kept as typed."""

    year: int
    number: int
    arrived: date
    kind: str
    sender: Id
    subject: Id
    their_number: Id | None
    their_day: date | None
    urgency: str
    means: str
    due: date | None = None
    law: Id | None = None
    sha256: str = ""
    own: str = ""


@dataclass(frozen=True, slots=True)
class SentBack:
    """It went back to its sender: it was not for this agency, or did not come whole."""

    reason: Id


@dataclass(frozen=True, slots=True)
class DueMoved:
    """It is to be done by another day, with the reason."""

    due: date
    reason: Id


KINDS: dict[str, type] = {
    f"registers.{one.__name__}": one for one in (*COURSE_EVENTS, Registered, SentBack, DueMoved)
}
_NEW = Course()
_NOTHING = Registered(0, 0, date.min, "", Id(0), Id(0), None, None, "", "")


@dataclass(frozen=True, slots=True)
class State:
    """``due`` as it is now; ``reason`` why it went back or was annulled."""

    course: Course = _NEW
    entry: Registered = _NOTHING
    due: date | None = None
    returned: bool = False
    reason: Id | None = None

    @property
    def passed(self) -> date | None:
        """The day it went on from the clerk."""
        first = self.course.last("register")
        return local(first.at).date() if first else None

    @property
    def status(self) -> str:
        """open, done, returned, annulled."""
        if self.course.status == "dropped":
            return "returned" if self.returned else "annulled"
        return {"done": "done"}.get(self.course.status, "open")


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, Registered):
        return replace(state, entry=event, due=event.due)
    if isinstance(event, SentBack):
        return replace(state, returned=True, reason=event.reason)
    if isinstance(event, DueMoved):
        return replace(state, due=event.due)
    after = replace(state, course=turned(state.course, happened))
    if isinstance(event, Dropped) and not state.returned:
        return replace(after, reason=event.reason)
    return after
