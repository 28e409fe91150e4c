"""A matter of the quality system on its procedure (lượt thực hiện): the one walk, with a named person at each step.

A controlled document, a correction, an audit, a declaration each run a published procedure of the agency's own
system. Their context keeps ``Course`` in its state and these events among its own; what else must hold before a
step may end is the context's gate.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.procedures.rules.walk import Marking

_NOWHERE = Marking()
Holders = tuple[tuple[str, Id], ...]
"""(step, the person who is to take it), by step."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The matter began under an edition of its procedure; ``title`` is a kept text, ``holder`` has the first step."""

    procedure: str
    edition: str
    title: Id
    step: str
    holder: Id


@dataclass(frozen=True, slots=True)
class Stepped:
    """A step ended; ``holders`` are the people of the steps open after it, ``note`` a kept text."""

    step: str
    outcome: str
    marking: Marking
    holders: Holders = ()
    note: Id | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A step went to another person, with the reason."""

    step: str
    holder: Id
    reason: Id


@dataclass(frozen=True, slots=True)
class Dropped:
    """The matter was annulled, with the reason: nothing follows."""

    reason: Id


CourseEvent = Begun | Stepped | Given | Dropped
COURSE_EVENTS: tuple[type[CourseEvent], ...] = (Begun, Stepped, Given, Dropped)
COURSE_CODED: Mapping[str, str] = {
    "Begun.procedure": "the code of a procedure",
    "Begun.edition": "SHA-256 of its edition",
    "Begun.step": "a step of the definition",
    "Stepped.step": "a step of the definition",
    "Stepped.outcome": "an outcome of the definition",
    "Stepped.holders": "a step of the definition",
    "Marking.open": "a step of the definition",
    "Marking.waiting": "a step of the definition",
    "Marking.rounds": "a step and an outcome of the definition",
    "Marking.ended": "result or refused",
    "Given.step": "a step of the definition",
}
"""Why no text of these events is one that somebody typed; for the ``CODED`` of each context that has them."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One step that was taken: how it ended, by whom and when."""

    step: str
    outcome: str
    official: Id
    at: datetime
    note: Id | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """One open step and who has it, since when it is open."""

    step: str
    official: Id
    since: datetime


@dataclass(frozen=True, slots=True)
class Course:
    """Where a matter stands. ``status``: new, open, done (its result), refused, dropped."""

    procedure: str = ""
    edition: str = ""
    title: Id = Id(0)
    status: str = "new"
    marking: Marking = _NOWHERE
    holds: tuple[Hold, ...] = ()
    taken: tuple[Taken, ...] = ()
    begun: datetime | None = None
    ended: datetime | None = None

    def holder(self, step: str) -> Id | None:
        return next((hold.official for hold in self.holds if hold.step == step), None)

    @property
    def people(self) -> frozenset[Id]:
        """Everybody who has or had a step of it."""
        return frozenset((*(hold.official for hold in self.holds), *(one.official for one in self.taken)))

    def last(self, step: str) -> Taken | None:
        """How a step ended last."""
        return next((one for one in reversed(self.taken) if one.step == step), None)


def turned(course: Course, happened: Happened) -> Course:
    """The course after one of its events; any other leaves it as it is."""
    event, at = happened.event, happened.at
    if isinstance(event, Begun):
        first = (Hold(event.step, event.holder, at),)
        return Course(
            event.procedure, event.edition, event.title, "open", Marking(open=(event.step,)), first, (), at
        )
    if isinstance(event, Stepped):
        return _stepped(course, event, at, happened.actor)
    if isinstance(event, Given):
        return replace(course, holds=tuple(_given(hold, event) for hold in course.holds))
    if isinstance(event, Dropped):
        return replace(course, status="dropped", ended=at, holds=(), marking=replace(course.marking, open=()))
    return course


def _stepped(course: Course, event: Stepped, at: datetime, actor: Id) -> Course:
    status = _ENDED.get(event.marking.ended, "open")
    stayed = {hold.step: hold.since for hold in course.holds if hold.step != event.step}
    return replace(
        course,
        marking=event.marking,
        holds=tuple(Hold(step, official, stayed.get(step, at)) for step, official in event.holders),
        status=status,
        taken=(*course.taken, Taken(event.step, event.outcome, actor, at, event.note)),
        ended=at if status != "open" else None,
    )


def _given(hold: Hold, event: Given) -> Hold:
    return replace(hold, official=event.holder) if hold.step == event.step else hold


_ENDED = {":result": "done", ":refused": "refused"}
