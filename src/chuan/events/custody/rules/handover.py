"""One hand-over list: what may be asked of it, where it stands, and each line's answer by a named person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.custody.rules import events as e

WAITING, TAKEN, DECLINED = "waiting", "taken", "declined"


@dataclass(frozen=True, slots=True)
class Answer:
    """A line as it stands: waiting, taken or declined; by whom, when, why not."""

    line: e.Line
    status: str = WAITING
    official: Id = Id(0)
    at: datetime | None = None
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class State:
    """``status``: new, open, closed (every line answered), annulled."""

    status: str = "new"
    number: int = 0
    year: int = 0
    from_unit: Id = Id(0)
    to_unit: Id = Id(0)
    giver: Id = Id(0)
    taker: Id = Id(0)
    listed: datetime | None = None
    answers: tuple[Answer, ...] = ()
    copies: int = 0
    reason: Id | None = None  # why annulled

    def answer(self, dossier: int) -> Answer | None:
        return next((one for one in self.answers if one.line.dossier == dossier), None)

    @property
    def waiting(self) -> tuple[Id, ...]:
        return tuple(one.line.dossier for one in self.answers if one.status == WAITING)


@dataclass(frozen=True, slots=True)
class MakeList:
    """``taken``: dossiers that stand on another live list already."""

    number: int
    year: int
    from_unit: Id
    to_unit: Id
    lines: tuple[e.Line, ...]
    taker: Id | None = None
    taken: frozenset[Id] = frozenset()


@dataclass(frozen=True, slots=True)
class TakeOver:
    dossiers: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Decline:
    dossiers: tuple[Id, ...]
    reason: Id | None


@dataclass(frozen=True, slots=True)
class Reopen:
    """``taken``: those that stand on another live list by now."""

    dossiers: tuple[Id, ...]
    reason: Id | None
    taken: frozenset[Id] = frozenset()


@dataclass(frozen=True, slots=True)
class AnnulList:
    reason: Id | None


@dataclass(frozen=True, slots=True)
class PrintList:
    sha256: str


Order = MakeList | TakeOver | Decline | Reopen | AnnulList | PrintList
Decision = tuple[e.HandoverEvent, ...] | Refusal


def decide(state: State, order: Order, actor: Id) -> Decision:
    """The events this order makes of this list, or why it may not."""
    if isinstance(order, MakeList):
        return _make(state, order)
    if state.status in {"new", "annulled"}:
        return refuse("closed", "custody.list_annulled")
    return _DECISIONS[type(order)](state, order, actor)


def _make(state: State, order: MakeList) -> Decision:
    if state.status != "new":
        return refuse("stale", "custody.list_made")
    if not order.lines:
        return refuse("invalid", "custody.nothing_listed", field="dossier")
    if order.from_unit == order.to_unit:
        return refuse("invalid", "custody.same_unit", field="unit")
    if order.taken:
        return refuse("stale", "custody.on_another_list", count=len(order.taken))
    return (e.Listed(order.number, order.year, order.from_unit, order.to_unit, order.lines, order.taker),)


def _take(state: State, order: TakeOver, actor: Id) -> Decision:
    wrong = _answerable(state, order.dossiers, actor)
    return wrong or (*map(e.TakenOver, order.dossiers), *_ended(state, len(order.dossiers)))


def _decline(state: State, order: Decline, actor: Id) -> Decision:
    wrong = _answerable(state, order.dossiers, actor)
    if wrong is not None:
        return wrong
    if order.reason is None:
        return refuse("invalid", "custody.reason_needed", field="reason")
    declined = tuple(e.Declined(one, order.reason) for one in order.dossiers)
    return (*declined, *_ended(state, len(declined)))


def _answerable(state: State, dossiers: tuple[Id, ...], actor: Id) -> Refusal | None:
    """Why this person may not answer for these dossiers now."""
    if actor == state.giver:
        return refuse("not_yours", "custody.giver_takes")
    if not dossiers:
        return refuse("invalid", "custody.nothing_picked", field="dossier")
    if not set(dossiers) <= set(state.waiting):
        return refuse("not_now", "custody.line_answered")
    return None


def _reopen(state: State, order: Reopen, actor: Id) -> Decision:
    answers = [state.answer(one) for one in order.dossiers]
    if not answers or any(one is None or one.status == WAITING for one in answers):
        return refuse("not_now", "custody.nothing_to_reopen")
    if any(one is None or one.official != actor for one in answers):
        return refuse("not_yours", "custody.not_your_answer")
    if order.taken:
        return refuse("not_now", "custody.on_another_list", count=len(order.taken))
    if order.reason is None:
        return refuse("invalid", "custody.reason_needed", field="reason")
    return tuple(e.Reopened(one, order.reason) for one in order.dossiers)


def _annul(state: State, order: AnnulList, _: Id) -> Decision:
    if any(one.status == TAKEN for one in state.answers):
        return refuse("not_now", "custody.already_taken")
    if order.reason is None:
        return refuse("invalid", "custody.reason_needed", field="reason")
    return (e.ListAnnulled(order.reason),)


def _print(state: State, order: PrintList, _: Id) -> Decision:
    return (e.ListPrinted(order.sha256, state.copies + 1, state.status == "closed"),)


def _ended(state: State, answered: int) -> tuple[e.HandoverEvent, ...]:
    return (e.Closed(),) if len(state.waiting) == answered else ()


_DECISIONS: dict[type, Callable[[State, Any, Id], Decision]] = {
    TakeOver: _take, Decline: _decline, Reopen: _reopen, AnnulList: _annul, PrintList: _print,
}  # fmt: skip


def evolve(state: State, event: e.HandoverEvent, at: datetime, actor: Id) -> State:
    """The list after one event."""
    return _TURNS[type(event)](state, event, at, actor)


def _listed(state: State, event: e.Listed, at: datetime, actor: Id) -> State:
    return replace(
        state,
        status="open",
        number=event.number,
        year=event.year,
        from_unit=event.from_unit,
        to_unit=event.to_unit,
        giver=actor,
        taker=event.taker or Id(0),
        listed=at,
        answers=tuple(Answer(line) for line in event.lines),
    )


def _declined(state: State, event: e.Declined, at: datetime, actor: Id) -> State:
    return _answered(state, event.dossier, Answer(_ANY, DECLINED, actor, at, event.reason))


def _reopened(state: State, event: e.Reopened, _at: datetime, _actor: Id) -> State:
    return replace(_answered(state, event.dossier, Answer(_ANY)), status="open")


def _answered(state: State, dossier: Id, answer: Answer) -> State:
    fresh = tuple(
        replace(answer, line=one.line) if one.line.dossier == dossier else one for one in state.answers
    )
    return replace(state, answers=fresh)


_ANY = e.Line(Id(0), 0)  # stands for the line that the answer belongs to
_TURNS: dict[type, Callable[[State, Any, datetime, Id], State]] = {
    e.Listed: _listed,
    e.TakenOver: lambda state, event, at, actor: _answered(
        state, event.dossier, Answer(_ANY, TAKEN, actor, at)
    ),
    e.Declined: _declined,
    e.Reopened: _reopened,
    e.Closed: lambda state, *_: replace(state, status="closed"),
    e.ListPrinted: lambda state, event, *_: replace(state, copies=event.copy),
    e.ListAnnulled: lambda state, event, *_: replace(state, status="annulled", reason=event.reason),
}
