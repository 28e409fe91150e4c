"""The sheets of one agency in one period as their events leave them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.appraisals.rules import publication_events as e

NEW, DRAFT, PUBLISHED, CLOSED, BACK = "new", "draft", "published", "closed", "back"
STATUSES = MappingProxyType(
    {DRAFT: "Đang lấy ý kiến", PUBLISHED: "Đã công bố", CLOSED: "Đã chốt", BACK: "Đã thu hồi"}
)
_NEVER = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Objection:
    """``decided`` None while it waits."""

    number: int
    official: Id
    act: str
    rule: str
    words: Id
    at: datetime
    decided: datetime | None = None
    by: Id | None = None
    upheld: bool = False
    points: Decimal | None = None
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """One count that stands: the hash of its bytes, when, by whom, why it was made again."""

    sha256: str
    at: datetime
    by: Id
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """Something sent or shown: the agency it went to (0: outside by a decision), the decision, its hash.

    ``signed`` and ``sealed``: by the key of a person, under the agency's; else it is signed on paper.
    """

    to: Id
    sha256: str
    at: datetime
    decision: str = ""
    day: date | None = None
    shown: tuple[str, ...] = ()
    signed: bool = False
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """``draft``: what people were shown last; ``published`` None before; ``recounts`` beside it, the last counts."""

    status: str = NEW
    period: str = ""
    scheme: str = ""
    draft: str = ""
    until: datetime = _NEVER
    objections: tuple[Objection, ...] = ()
    published: Count | None = None
    recounts: tuple[Count, ...] = ()
    papers: tuple[Paper, ...] = ()
    reason: Id | None = None

    @property
    def waiting(self) -> tuple[Objection, ...]:
        return tuple(one for one in self.objections if one.decided is None)

    @property
    def extracts(self) -> tuple[Paper, ...]:
        """The last extract of each agency that seconded people."""
        return tuple({one.to: one for one in self.papers if one.to}.values())

    @property
    def out(self) -> bool:
        """Whether the agency's people may read all of it."""
        return self.status in (PUBLISHED, CLOSED)

    @property
    def latest(self) -> str:
        """The hash of what counts now."""
        if self.recounts:
            return self.recounts[-1].sha256
        return self.published.sha256 if self.published else self.draft


def evolve(state: State, happened: Happened) -> State:
    turn = _TURNS.get(type(happened.event))
    return turn(state, happened.event, happened) if turn else state


def _opened(state: State, event: e.Opened, _: Happened) -> State:
    return State(
        DRAFT, event.period, event.scheme, event.sha256, event.until, state.objections, papers=state.papers
    )


def _decided(state: State, event: e.Decided, happened: Happened) -> State:
    def one(was: Objection) -> Objection:
        if was.number != event.number:
            return was
        return replace(
            was, decided=happened.at, by=happened.actor, upheld=event.upheld,
            points=event.points, reason=event.reason,
        )  # fmt: skip

    return replace(state, objections=tuple(map(one, state.objections)))


def _objected(state: State, event: e.Objected, happened: Happened) -> State:
    new = Objection(event.number, event.official, event.act, event.rule, event.words, happened.at)
    return replace(state, objections=(*state.objections, new))


def _papered(state: State, event: e.Released | e.Extracted, happened: Happened) -> State:
    if isinstance(event, e.Extracted):
        paper = Paper(event.home, event.sha256, happened.at, signed=event.signed, sealed=event.sealed)
    else:
        paper = Paper(Id(0), event.sha256, happened.at, event.decision, event.day, event.shown)
    return replace(state, papers=(*state.papers, paper))


def _recounted(state: State, event: e.Recounted, h: Happened) -> State:
    return replace(state, recounts=(*state.recounts, Count(event.sha256, h.at, h.actor, event.reason)))


_TURNS: dict[type, Callable[[State, Any, Happened], State]] = {
    e.Opened: _opened,
    e.Redrawn: lambda s, ev, _: replace(s, draft=ev.sha256),
    e.Objected: _objected,
    e.Decided: _decided,
    e.Published: lambda s, ev, h: replace(s, status=PUBLISHED, published=Count(ev.sha256, h.at, h.actor)),
    e.Recounted: _recounted,
    e.Closed: lambda s, *_: replace(s, status=CLOSED),
    e.Released: _papered,
    e.Extracted: _papered,
    e.TakenBack: lambda s, ev, _: replace(s, status=BACK, reason=ev.reason),
}
