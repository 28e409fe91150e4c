"""Somebody who asked, or came to be heard, as his events leave him; what must be written before a step ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.course import Course, turned
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.petitions.rules.caller_events import Came, Opened
from chuan.events.petitions.rules.sight import GRAVE, Sight

GUIDANCE, HEARING = "guidance", "hearing"
"""Kinds of streams: who asks how a thing is done; who comes to be heard."""
AS_PETITION = "petition"
"""The outcome by which what was said goes into the register of petitions."""
_SILENT = frozenset({("welcome", "heard"), ("ask", "pass"), ("hear", "lead")})
"""(step, outcome) that need no words; every other tells what was said, decided or done."""
_NEW = Course()


@dataclass(frozen=True, slots=True)
class Caller:
    """``petition``: the one opened from what he said."""

    course: Course = _NEW
    number: str = ""
    channel: str = ""
    at: datetime | None = None
    text: Id = Id(0)
    author: Id = Id(0)
    taker: Id = Id(0)
    signals: tuple[str, ...] = ()
    dossier: Id | None = None
    petition: Id | None = None


def evolve(state: Caller, happened: Happened) -> Caller:
    event = happened.event
    if isinstance(event, Came):
        return replace(
            state, number=event.number, channel=event.channel, at=event.at, text=event.text, author=event.author,
            taker=event.taker, signals=event.signals, dossier=event.dossier,
        )  # fmt: skip
    if isinstance(event, Opened):
        return replace(state, petition=event.petition)
    return replace(state, course=turned(state.course, happened))


def gate(_state: Caller, order: EndStep) -> Refusal | None:
    """What he was told is written down."""
    if order.note is None and (order.step, order.outcome) not in _SILENT:
        return refuse("invalid", "petitions.caller_words", "note")
    return None


def sight(state: Caller, official: int) -> Sight:
    """What this person reads: all of it whose work it is or was; what may be a tố cáo nobody else, else no personal data."""
    if official in {*state.course.people, state.taker}:
        return Sight.FULL
    return Sight.COVERED if GRAVE.isdisjoint(state.signals) else Sight.SEALED
