"""How interruptions turn the state: the clock stands or runs, the date moves, the dossier stops."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from chuan.base.kernel.happened import Happened
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.legs_turned import LEG_TURNS
from chuan.events.dossiers.rules.state import State, running, standing
from chuan.events.dossiers.rules.stops import ENDED, RECALLED, Stop


def _proposed(state: State, event: i.Proposed, _: Happened) -> State:
    return replace(state, motion=event.motion)


def _settled(state: State, _event: i.Declined | i.Retracted, _: Happened) -> State:
    return replace(state, motion=None)


def _returned(state: State, event: i.Returned, happened: Happened) -> State:
    stopped = standing(state, _stop(i.SUPPLEMENT, event.motion, happened))
    return replace(
        stopped,
        motion=None,
        supplements=event.nth,
        asked=event.motion.lacks,
        answer_by=event.answer_by,
        untold="supplement",
    )


def _completed(state: State, event: i.Completed, happened: Happened) -> State:
    moved = _dated(running(state, happened.at), event)
    restarted = happened.at if event.effect == "restart" else state.started
    return replace(moved, asked=(), answer_by=None, started=restarted, untold="")


def _suspended(state: State, event: i.Suspended, happened: Happened) -> State:
    return replace(standing(state, _stop(i.SUSPEND, event.motion, happened)), motion=None)


def _extended(state: State, event: i.Extended, _: Happened) -> State:
    moved = replace(state, promised=event.promised, target=event.promised)
    return replace(moved, motion=None, extensions=event.nth, untold="extension")


def _escalated(state: State, _event: i.Escalated, _: Happened) -> State:
    return replace(state, motion=None, escalated=True)


def _recalled(state: State, _event: i.Recalled, happened: Happened) -> State:
    undone = state.supplements - (state.stop is not None and state.stop.rule == i.SUPPLEMENT)
    lifted = running(state, happened.at, RECALLED)
    return replace(lifted, asked=(), answer_by=None, supplements=undone, untold="")


def _withdrawn(state: State, event: i.Withdrawn, happened: Happened) -> State:
    return _over(state, "withdrawn", happened.at)


def _lapsed(state: State, event: i.Lapsed, happened: Happened) -> State:
    return _over(state, event.rule, happened.at)


def _reopened(state: State, event: i.Reopened, happened: Happened) -> State:
    """Open again where it was; the stop it lay under, if any, ends with the opening."""
    moved = _dated(running(state, happened.at), event)
    return replace(
        moved,
        status="open",
        holds=state.struck,
        struck=(),
        closed=None,
        ended_by="",
        asked=(),
        answer_by=None,
    )


def _notified(state: State, event: i.Notified, _: Happened) -> State:
    return replace(state, untold="")


def _silent(state: State, event: i.Silent, _: Happened) -> State:
    return replace(state, silent=event.effect)


def _arrived(state: State, event: i.Arrived, happened: Happened) -> State:
    """What lay before is the receiving counter's time: whoever holds a step has had it since now."""
    started = happened.at if event.starts else state.started
    holds = tuple(replace(hold, since=happened.at) for hold in state.holds)
    return replace(
        state, arrived=happened.at, started=started, promised=event.promised, legal=event.legal, holds=holds
    )


def _unasked(state: State, event: i.Unasked, happened: Happened) -> State:
    return _over(state, event.by, happened.at)


def _same(state: State, _event: i.Prompted, _happened: Happened) -> State:
    return state


def _stop(rule: str, motion: i.Motion, happened: Happened) -> Stop:
    return Stop(rule, happened.at, None, motion.cause, motion.reason, happened.actor, motion.evidence)


def _dated(state: State, event: i.Completed | i.Reopened) -> State:
    return replace(state, promised=event.promised, target=event.promised, legal=event.legal)


def _over(state: State, rule: str, at: datetime) -> State:
    """Stopped: nobody holds it; a stop under which it lay ends, and one of its own begins for ``Reopened``."""
    over = standing(running(state, at), Stop(ENDED, at, cause=rule))
    return replace(
        over,
        status="stopped",
        closed=at,
        ended_by=rule,
        holds=(),
        struck=state.holds,
        motion=None,
        untold="stop",
    )


TURNS: dict[type, Callable[[State, Any, Happened], State]] = {
    i.Proposed: _proposed,
    i.Declined: _settled,
    i.Retracted: _settled,
    i.Returned: _returned,
    i.Completed: _completed,
    i.Suspended: _suspended,
    i.Extended: _extended,
    i.Escalated: _escalated,
    i.Recalled: _recalled,
    i.Prompted: _same,
    i.Notified: _notified,
    i.Withdrawn: _withdrawn,
    i.Lapsed: _lapsed,
    i.Reopened: _reopened,
    i.Silent: _silent,
    i.Arrived: _arrived,
    i.Unasked: _unasked,
    **LEG_TURNS,
}
