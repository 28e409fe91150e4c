"""One petition as its events leave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.procedures.rules.course import Course, Hold, turned
from chuan.definitions.procedures.rules.walk import Marking
from chuan.events.petitions.rules import events as e

_NEW = Course()


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer that was given; a later one stands in its place, this one stays."""

    words: Id
    at: datetime
    by: Id


@dataclass(frozen=True, slots=True)
class State:
    """``due``: the day what is to be done now is due; ``classifier`` decided what it is."""

    course: Course = _NEW
    number: str = ""
    channel: str = ""
    sent: datetime | None = None
    text: Id = Id(0)
    author: Id = Id(0)
    complete: bool = False
    taker: Id = Id(0)
    signals: tuple[str, ...] = ()
    moved_from: Id | None = None
    scan: str = ""
    due: date | None = None
    pass_back: datetime | None = None
    answer: datetime | None = None
    supplement: datetime | None = None
    asked: datetime | None = None
    asked_words: Id | None = None
    more: tuple[Id, ...] = ()
    kind: str = ""
    classified: datetime | None = None
    classifier: Id = Id(0)
    reason: Id | None = None
    to: Id | None = None
    place: Id | None = None
    receiver: Id | None = None
    dossier: Id | None = None
    step: str = ""
    official: Id | None = None
    unit: Id | None = None
    finding: str = ""
    found: Id | None = None
    draft: Id | None = None
    replies: tuple[Reply, ...] = ()
    answered: datetime | None = None
    publish: datetime | None = None
    published: datetime | None = None
    public_text: Id | None = None
    public_reply: Id | None = None
    withheld: Id | None = None
    reopened: tuple[Id, ...] = ()
    slip: str = ""
    liked: bool | None = None
    liked_words: Id | None = None


def evolve(state: State, happened: Happened) -> State:
    turn = _TURNS.get(type(happened.event))
    after = turn(state, happened.event, happened) if turn else state
    return replace(after, course=turned(after.course, happened))


def _received(state: State, event: e.Received, _: Happened) -> State:
    return replace(
        state, number=event.number, channel=event.channel, sent=event.sent, text=event.text, author=event.author,
        complete=event.complete, taker=event.taker, signals=event.signals, moved_from=event.moved_from,
        scan=event.scan, pass_back=event.pass_back, answer=event.answer, supplement=event.supplement,
        due=local(event.pass_back).date(), dossier=event.dossier, step=event.step,
    )  # fmt: skip


def _classified(state: State, event: e.Classified, happened: Happened) -> State:
    until = event.until or state.answer
    return replace(
        state, kind=event.kind, classified=happened.at, classifier=happened.actor, reason=event.reason, to=event.to,
        place=event.place, receiver=event.receiver, due=local(until).date() if until else None,
    )  # fmt: skip


def _linked(state: State, event: e.Linked, _: Happened) -> State:
    return replace(state, dossier=event.dossier, step=event.step, official=event.official, unit=event.unit)


def _answered(state: State, event: e.Answered, happened: Happened) -> State:
    given = (Reply(state.draft, happened.at, happened.actor),) if state.draft is not None else ()
    return replace(
        state, replies=(*state.replies, *given), answered=state.answered or happened.at, publish=event.publish,
        due=local(event.publish).date(), draft=None, published=None, public_text=None, public_reply=None,
        liked=None, liked_words=None,
    )  # fmt: skip


def _published(state: State, event: e.Published, happened: Happened) -> State:
    return replace(
        state, published=happened.at, public_text=event.text, public_reply=event.reply, withheld=None
    )


def _withheld(state: State, event: e.Withheld, _: Happened) -> State:
    return replace(state, withheld=event.reason, published=None, public_text=None, public_reply=None)


def _reopened(state: State, event: e.Reopened, happened: Happened) -> State:
    course = replace(
        state.course, status="open", ended=None, marking=Marking(open=(event.step,)),
        holds=(Hold(event.step, event.holder, happened.at),),
    )  # fmt: skip
    limit = state.pass_back if event.step == "classify" else state.answer
    due = local(limit).date() if limit else None
    return replace(state, course=course, due=due, reopened=(*state.reopened, event.reason))


_TURNS: dict[type, Callable[[State, Any, Happened], State]] = {
    e.Received: _received,
    e.SupplementAsked: lambda s, ev, h: replace(s, asked=h.at, asked_words=ev.words),
    e.Supplemented: lambda s, ev, _: replace(s, more=(*s.more, ev.text), complete=ev.complete),
    e.Classified: _classified,
    e.Linked: _linked,
    e.Verified: lambda s, ev, _: replace(s, finding=ev.finding, found=ev.reason, draft=ev.reply),
    e.Answered: _answered,
    e.Published: _published,
    e.Withheld: _withheld,
    e.Reopened: _reopened,
    e.Liked: lambda s, ev, _: replace(s, liked=ev.satisfied, liked_words=ev.words),
    e.SlipPrinted: lambda s, ev, _: replace(s, slip=ev.sha256),
}
