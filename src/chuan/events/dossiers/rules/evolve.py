"""One event more: how each turns the state. It never refuses; ``decide`` did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from chuan.base.kernel.happened import Happened
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.arrivals import ArrivalUndone, undone
from chuan.events.dossiers.rules.interrupted import TURNS
from chuan.events.dossiers.rules.state import Done, State, Undo, paper_key, running, standing
from chuan.events.dossiers.rules.stops import Stop


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
        submitted=event.submitted,
        source=event.source,
        foreign=event.foreign,
        outside=event.outside,
        parent=event.parent,
        started=happened.at,
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
    which = paper_key(event.form, event.nth)
    prints = {**dict(state.prints), which: event.copy}
    numbers = {**dict(state.numbers), **({which: event.number} if event.number else {})}
    return replace(state, prints=tuple(sorted(prints.items())), numbers=tuple(sorted(numbers.items())))


def _paused(state: State, event: e.Paused, happened: Happened) -> State:
    return standing(state, Stop("duty", happened.at, cause=event.step, actor=happened.actor))


def _resumed(state: State, event: e.Resumed, happened: Happened) -> State:
    return replace(
        running(state, happened.at), promised=event.promised, target=event.promised, legal=event.legal
    )


def _rescheduled(state: State, event: e.Rescheduled, _: Happened) -> State:
    return replace(state, promised=event.promised, target=event.target, legal=event.legal)


_TURNS: dict[type, Callable[[State, Any, Happened], State]] = {
    e.Received: _received,
    ArrivalUndone: undone,
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
    **TURNS,
}
_KEEP_UNDO = frozenset({e.Passed, e.Printed, e.Reminded})
