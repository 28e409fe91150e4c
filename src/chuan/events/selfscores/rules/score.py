"""One agency's self-score as it stands: what it claims, what the council says, what surveys add."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.selfscores.rules import score_events as e

T = TypeVar("T", "Claim", e.Judged, e.Surveyed)

DRAFT, SUBMITTED, TOLD, ANSWERED, FINAL = "draft", "submitted", "told", "answered", "final"
STATUSES = (DRAFT, SUBMITTED, TOLD, ANSWERED, FINAL)


@dataclass(frozen=True, slots=True)
class Claim:
    """The agency's points for a part and what shows them; ``by`` who wrote it and when; ``nth``: for the nth time."""

    scheme: str
    part: str
    points: Decimal
    reason: Id
    by: Id
    at: datetime
    held: tuple[e.Held, ...] = ()
    link: Id | None = None
    file: str = ""
    nth: int = 1


@dataclass(frozen=True, slots=True)
class State:
    """Claims, judgements and surveys of every scheme of the round, each named by scheme and part."""

    round: Id = Id(0)
    status: str = DRAFT
    claims: tuple[Claim, ...] = ()
    judged: tuple[e.Judged, ...] = ()
    surveyed: tuple[e.Surveyed, ...] = ()
    submitted: date | None = None
    late: int = 0
    taken_back: tuple[Id, ...] = ()
    answer_by: date | None = None
    answer: e.Answered | None = None
    explained: e.Explained | None = None

    def claim(self, scheme: str, part: str) -> Claim | None:
        return next((one for one in self.claims if (one.scheme, one.part) == (scheme, part)), None)

    def judgement(self, scheme: str, part: str) -> e.Judged | None:
        return next((one for one in self.judged if (one.scheme, one.part) == (scheme, part)), None)

    def survey(self, scheme: str, part: str) -> e.Surveyed | None:
        return next((one for one in self.surveyed if (one.scheme, one.part) == (scheme, part)), None)


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, e.Opened):
        return State(event.round)
    if isinstance(event, e.Scored):
        return replace(state, claims=_claims(state, event, happened))
    if isinstance(event, e.Judged):
        return replace(state, judged=(*_others(state.judged, event), event))
    if isinstance(event, e.Surveyed):
        return replace(state, surveyed=(*_others(state.surveyed, event), event))
    return _moved(state, event)


def _moved(state: State, event: object) -> State:
    if isinstance(event, e.Submitted):
        return replace(state, status=SUBMITTED, submitted=event.day, late=event.late)
    if isinstance(event, e.TakenBack):
        back = (*state.taken_back, event.reason)
        return replace(state, status=DRAFT, submitted=None, late=0, taken_back=back)
    if isinstance(event, e.Reopened):
        return replace(state, status=DRAFT, submitted=None, late=0, answer_by=None, answer=None)
    return _answered(state, event)


def _answered(state: State, event: object) -> State:
    if isinstance(event, e.Told):
        return replace(state, status=TOLD, answer_by=event.answer_by)
    if isinstance(event, e.Answered):
        return replace(state, status=ANSWERED, answer=event)
    if isinstance(event, e.Settled):
        return replace(state, status=FINAL)
    return replace(state, explained=event) if isinstance(event, e.Explained) else state


def _claims(state: State, event: e.Scored, happened: Happened) -> tuple[Claim, ...]:
    before = state.claim(event.scheme, event.part)
    mine = Claim(
        event.scheme, event.part, event.points, event.reason, happened.actor, happened.at, event.held,
        event.link, event.file, before.nth + 1 if before else 1,
    )  # fmt: skip
    return (*_others(state.claims, mine), mine)


def _others(found: tuple[T, ...], fresh: T) -> tuple[T, ...]:
    """All of the same kind but the one the fresh one replaces."""
    return tuple(one for one in found if (one.scheme, one.part) != (fresh.scheme, fresh.part))
