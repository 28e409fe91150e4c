"""How what other agencies are asked turns the state of the dossier that waits for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from chuan.base.kernel.happened import Happened
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.rules.stops import Leg


def _leg_opened(state: State, event: i.LegOpened, happened: Happened) -> State:
    leg = Leg(event.step, event.agency, event.stream, happened.at, event.due, procedure=event.procedure)
    return replace(state, legs=(*state.legs, leg))


def _leg_answered(state: State, event: i.LegAnswered, happened: Happened) -> State:
    legs = (
        replace(leg, answered=happened.at, on_time=event.on_time) if leg.stream == event.stream else leg
        for leg in state.legs
    )
    return replace(state, legs=tuple(legs))


def _leg_ended(state: State, event: i.LegEnded, happened: Happened) -> State:
    legs = (
        replace(leg, ended=happened.at, ended_by=event.by) if leg.stream == event.stream else leg
        for leg in state.legs
    )
    return replace(state, legs=tuple(legs))


LEG_TURNS: dict[type, Callable[[State, Any, Happened], State]] = {
    i.LegOpened: _leg_opened,
    i.LegAnswered: _leg_answered,
    i.LegEnded: _leg_ended,
}
