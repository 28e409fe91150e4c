"""A conduct note: what its events leave, and what may be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.appraisals.rules import note_events as e

SEEN_WITHIN = timedelta(days=1)
"""By when the person should have seen it."""
_NEVER = datetime(1, 1, 1, tzinfo=UTC)
Decision = tuple[e.Noted | e.NoteSeen | e.NoteAnswered | e.NoteWithdrawn, ...] | Refusal


@dataclass(frozen=True, slots=True)
class State:
    """``cited`` None before it was written."""

    official: Id = Id(0)
    unit: Id = Id(0)
    plus: bool = True
    cited: e.Cited | None = None
    criterion: str = ""
    reason: Id = Id(0)
    evidence: Id | None = None
    sha256: str = ""
    by: Id = Id(0)
    at: datetime = _NEVER
    seen: datetime | None = None
    answer: Id | None = None
    answered: datetime | None = None
    withdrawn: Id | None = None

    def unseen(self, at: datetime) -> bool:
        """Whether the person should have seen it and did not."""
        return self.seen is None and self.withdrawn is None and at > self.at + SEEN_WITHIN


def evolve(state: State, happened: Happened) -> State:
    turn = _TURNS.get(type(happened.event))
    return turn(state, happened.event, happened) if turn else state


def _noted(_: State, event: e.Noted, happened: Happened) -> State:
    return State(
        event.official, event.unit, event.plus, event.cited, event.criterion, event.reason,
        event.evidence, event.sha256, happened.actor, happened.at,
    )  # fmt: skip


_TURNS: dict[type, Callable[[State, Any, Happened], State]] = {
    e.Noted: _noted,
    e.NoteSeen: lambda s, _, h: replace(s, seen=h.at),
    e.NoteAnswered: lambda s, ev, h: replace(s, answer=ev.words, answered=h.at, seen=s.seen or h.at),
    e.NoteWithdrawn: lambda s, ev, _: replace(s, withdrawn=ev.reason),
}


def write(order: e.Noted, by: Id) -> Decision:
    """Nobody notes himself; the article is named."""
    if order.official == by:
        return refuse("invalid", "appraisals.own_note", "official")
    if not order.cited.article.strip():
        return refuse("invalid", "appraisals.article", "article")
    return (order,)


def see(state: State, by: Id) -> Decision:
    """Said once, by the person alone; nothing otherwise."""
    return (e.NoteSeen(),) if by == state.official and state.seen is None else ()


def answer(state: State, by: Id, words: Id | None) -> Decision:
    """The person's own words, once."""
    if by != state.official:
        return refuse("not_yours", "appraisals.answer_own")
    if state.withdrawn is not None:
        return refuse("closed", "appraisals.note_withdrawn")
    if state.answer is not None:
        return refuse("not_now", "appraisals.answered_already")
    return (e.NoteAnswered(words),) if words else refuse("invalid", "appraisals.answer_words", "words")


def withdraw(state: State, by: Id, reason: Id | None) -> Decision:
    if by == state.official:
        return refuse("not_yours", "appraisals.own_note_back")
    if state.withdrawn is not None:
        return refuse("closed", "appraisals.note_withdrawn")
    return (e.NoteWithdrawn(reason),) if reason else refuse("invalid", "appraisals.reason", "reason")
