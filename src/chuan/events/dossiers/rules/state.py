"""Where a dossier stands: the fold of its events. ``evolve`` never refuses; ``decide`` did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.walk import Marking
from chuan.events.dossiers.rules import events as e


@dataclass(frozen=True, slots=True)
class Done:
    """A step somebody finished: what separation of duties and taking back look at."""

    step: str
    official: Id
    at: datetime


@dataclass(frozen=True, slots=True)
class Undo:
    """What the last passing replaced; gone as soon as anything else happens."""

    step: str
    official: Id
    marking: Marking
    holds: tuple[e.Hold, ...]


@dataclass(frozen=True, slots=True)
class State:
    """``status``: new, open, ready (kết quả ở quầy), closed (đã trả), annulled (đã hủy)."""

    status: str = "new"
    code: str = ""
    procedure: str = ""
    case: str = ""
    channel: str = ""
    owner: Id = Id(0)
    submitter: Id = Id(0)
    receiver: Id = Id(0)
    received: datetime | None = None
    promised: datetime | None = None
    target: datetime | None = None
    legal: datetime | None = None
    paused: datetime | None = None
    ready: datetime | None = None
    on_time: bool = True
    marking: Marking = Marking()  # noqa: RUF009 - frozen value
    holds: tuple[e.Hold, ...] = ()
    done: tuple[Done, ...] = ()
    undo: Undo | None = None
    document: e.Document | None = None
    prints: tuple[tuple[str, int], ...] = ()
    reminded: tuple[str, ...] = ()
    received_unit: Id = Id(0)
    sets: int = 1
    copies: int = 0
    fee: int = 0
    deliver: str = "counter"
    late_entry: bool = False
    closed: datetime | None = None
    taken_by: Id = Id(0)
    struck: tuple[e.Hold, ...] = ()  # who had it when its reception was annulled: they may still see why

    def hold(self, step: str) -> e.Hold | None:
        return next((hold for hold in self.holds if hold.step == step), None)

    def printed(self, form: str) -> int:
        return dict(self.prints).get(form, 0)


@dataclass(frozen=True, slots=True)
class Happened:
    """An event with the moment it happened and who did it: all that ``evolve`` needs."""

    event: e.Event
    at: datetime
    actor: Id


def evolve(state: State, happened: Happened) -> State:
    """The state after one event."""
    turn = _TURNS[type(happened.event)]
    after = turn(state, happened.event, happened)
    return after if type(happened.event) in _KEEP_UNDO else replace(after, undo=None)


def _received(state: State, event: e.Received, happened: Happened) -> State:
    return replace(
        state,
        status="open",
        code=event.code,
        procedure=event.procedure,
        case=event.case,
        channel=event.channel,
        owner=event.owner,
        submitter=event.submitter,
        receiver=happened.actor,
        received=happened.at,
        promised=event.promised,
        target=event.promised,
        legal=event.legal,
        marking=event.marking,
        holds=event.holds,
        received_unit=event.holds[0].unit,
        sets=event.sets,
        copies=event.copies,
        fee=event.fee,
        deliver=event.deliver,
        late_entry=event.late_entry is not None,
    )


def _passed(state: State, event: e.Passed, happened: Happened) -> State:
    done = Done(event.step, happened.actor, happened.at)
    return replace(
        state,
        marking=event.marking,
        holds=event.holds,
        done=(*state.done, done),
        undo=Undo(event.step, happened.actor, state.marking, state.holds),
        reminded=tuple(step for step in state.reminded if step != event.step),
    )


def _assigned(state: State, event: e.Assigned, _: Happened) -> State:
    others = tuple(hold for hold in state.holds if hold.step != event.hold.step)
    return replace(state, holds=(*others, event.hold))


def _taken_back(state: State, event: e.TakenBack, _: Happened) -> State:
    return replace(state, marking=event.marking, holds=event.holds, done=state.done[:-1])


def _document(state: State, event: Any, _: Happened) -> State:
    return replace(state, document=event.document)


def _ready(state: State, event: e.Ready, happened: Happened) -> State:
    return replace(state, status="ready", ready=happened.at, on_time=event.on_time, holds=())


def _handed_over(state: State, event: e.HandedOver, happened: Happened) -> State:
    return replace(state, status="closed", closed=happened.at, taken_by=event.taker)


def _annulled(state: State, event: e.Annulled, _: Happened) -> State:
    return replace(state, status="annulled", holds=(), struck=state.holds)


def _reminded(state: State, event: e.Reminded, _: Happened) -> State:
    return replace(state, reminded=tuple(sorted({*state.reminded, event.step})))


def _reminder_seen(state: State, event: e.ReminderSeen, _: Happened) -> State:
    return replace(state, reminded=tuple(step for step in state.reminded if step != event.step))


def _printed(state: State, event: e.Printed, _: Happened) -> State:
    prints = {**dict(state.prints), event.form: event.copy}
    return replace(state, prints=tuple(sorted(prints.items())))


def _paused(state: State, event: e.Paused, happened: Happened) -> State:
    return replace(state, paused=happened.at)


def _resumed(state: State, event: e.Resumed, _: Happened) -> State:
    return replace(state, paused=None, promised=event.promised, target=event.promised, legal=event.legal)


def _rescheduled(state: State, event: e.Rescheduled, _: Happened) -> State:
    return replace(state, promised=event.promised, target=event.target, legal=event.legal)


_TURNS: dict[type, Callable[[State, Any, Happened], State]] = {
    e.Received: _received,
    e.Passed: _passed,
    e.Assigned: _assigned,
    e.TakenBack: _taken_back,
    e.Drafted: _document,
    e.Signed: _document,
    e.Numbered: _document,
    e.Issued: _document,
    e.Ready: _ready,
    e.HandedOver: _handed_over,
    e.Annulled: _annulled,
    e.Reminded: _reminded,
    e.ReminderSeen: _reminder_seen,
    e.Printed: _printed,
    e.Paused: _paused,
    e.Resumed: _resumed,
    e.Rescheduled: _rescheduled,
}
_KEEP_UNDO = frozenset({e.Passed, e.Printed, e.Reminded})
