"""What each event of a risk makes of its state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from chuan.base.kernel.happened import Happened
from chuan.definitions.procedures.rules.actions import Action, changed
from chuan.definitions.procedures.rules.course import Hold, Stepped, turned
from chuan.events.risks.rules import events as e
from chuan.events.risks.rules.state import AGAIN, ASSESS, REVIEW, State


def evolve(state: State, happened: Happened) -> State:
    """The risk after one event."""
    event = happened.event
    if isinstance(event, e.Reopened):
        return _reopened(state, event, happened)
    if type(event) in _TURNS:
        return _TURNS[type(event)](state, event)
    moved = replace(state, course=turned(state.course, happened))
    if isinstance(event, Stepped) and (event.step, event.outcome) == (REVIEW, AGAIN):
        return _anew(moved)
    return moved


def _anew(state: State) -> State:
    """What was assessed and done stays to be seen, and does not count for the next round."""
    return replace(
        state, round=state.round + 1, renew=True, treatment="", treatment_words=None, accepted=None
    )


def _reopened(state: State, event: e.Reopened, happened: Happened) -> State:
    course = state.course
    again = replace(
        course, status="open", ended=None, marking=replace(course.marking, open=(ASSESS,), ended=""),
        holds=(Hold(ASSESS, event.holder, happened.at),),
    )  # fmt: skip
    return _anew(replace(state, course=again))


def _assessed(state: State, event: e.Assessed) -> State:
    return replace(
        state, assessed=event, renew=False, likelihood=event.likelihood, source=event.source,
        reading=event.reading, line=event.line, accepted=None,
    )  # fmt: skip


def _reviewed(state: State, event: e.Reviewed) -> State:
    return replace(
        state, likelihood=event.likelihood, source=event.source, reading=event.reading, line=event.line,
        reviews=(*state.reviews, event),
    )  # fmt: skip


def _planned(state: State, event: e.Planned) -> State:
    action = Action(event.number, state.round, event.owner, event.due, event.words)
    return replace(state, actions=(*state.actions, action))


def _action(state: State, number: int, **changes: Any) -> State:
    return replace(state, actions=changed(state.actions, number, **changes))


_TURNS: dict[type, Callable[[State, Any], State]] = {
    e.Registered: lambda state, event: replace(
        state, kind=event.kind, measure=event.measure, procedure=event.procedure, unit=event.unit,
        clause=event.clause, matters=event.matters,
    ),
    e.Linked: lambda state, event: replace(state, matters=(*state.matters, event.matter)),
    e.Assessed: _assessed,
    e.Treated: lambda state, event: replace(
        state, treatment=event.treatment, treatment_words=event.words, accepted=None
    ),
    e.Planned: _planned,
    e.Accepted: lambda state, event: replace(state, accepted=event),
    e.Done: lambda state, event: _action(state, event.number, done=event.words, since=event.since),
    e.Cancelled: lambda state, event: _action(state, event.number, cancelled=event.reason),
    e.Handed: lambda state, event: _action(state, event.number, owner=event.owner),
    e.Reviewed: _reviewed,
}  # fmt: skip
