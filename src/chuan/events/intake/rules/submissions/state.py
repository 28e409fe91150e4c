"""Where a submission stands: the fold of its events. ``evolve`` never refuses; ``decide`` did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.intake.rules.submissions import events as e

WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class State:
    """``status``: new, waiting (chờ kiểm tra), asked (chờ bổ sung), accepted, turned_down, lapsed.

    ``submitted`` is the first submission, ``came`` the last; ``late``: an answer of ours came after its limit.
    """

    status: str = "new"
    code: str = ""
    procedure: str = ""
    case: str = ""
    owner: Id = Id(0)
    submitter: Id = Id(0)
    papers: tuple[e.Offered, ...] = ()
    point: str = "portal"
    relation: Id | None = None
    authorisation: Id | None = None
    copies: int = 0
    fee: int = 0
    deliver: str = "online"
    submitted: datetime | None = None
    came: datetime | None = None
    accept_by: datetime | None = None
    opened: datetime | None = None
    answered: datetime | None = None
    late: bool = False
    rounds: int = 0
    lacking: tuple[e.Lacking, ...] = ()
    reason: Id | None = None
    guidance: Id | None = None
    complete_by: datetime | None = None
    agency: Id | None = None
    dossier: Id = Id(0)


def evolve(state: State, happened: Happened) -> State:
    """The state after one event."""
    return _TURNS[type(happened.event)](state, happened.event, happened.at)


def _submitted(_: State, event: e.Submitted, at: datetime) -> State:
    same = ("code", "procedure", "case", "owner", "submitter", "papers", "point", "relation", "authorisation",
            "copies", "fee", "deliver", "accept_by")  # fmt: skip
    kept = {name: getattr(event, name) for name in same}
    return State(status=WAITING, submitted=at, came=at, **kept)


def _opened(state: State, _: e.Opened, at: datetime) -> State:
    return replace(state, opened=state.opened or at)


def _accepted(state: State, event: e.AcceptedAs, at: datetime) -> State:
    return _answered(replace(state, status="accepted", dossier=event.dossier), at)


def _asked(state: State, event: e.SupplementAsked, at: datetime) -> State:
    after = replace(
        state,
        status="asked",
        rounds=state.rounds + 1,
        lacking=event.lacking,
        reason=event.reason,
        guidance=event.guidance,
        complete_by=event.complete_by,
    )
    return _answered(after, at)


def _turned_down(state: State, event: e.TurnedDown, at: datetime) -> State:
    return _answered(replace(state, status="turned_down", reason=event.reason, agency=event.agency), at)


def _resubmitted(state: State, event: e.Resubmitted, at: datetime) -> State:
    return replace(
        state, status=WAITING, papers=event.papers, came=at, accept_by=event.accept_by, answered=None
    )


def _lapsed(state: State, event: e.Lapsed, _: datetime) -> State:
    return replace(state, status="lapsed", reason=event.reason or state.reason)


def _answered(state: State, at: datetime) -> State:
    late = state.accept_by is not None and at > state.accept_by
    return replace(state, answered=at, late=state.late or late)


_TURNS: dict[type, Callable[[State, Any, datetime], State]] = {
    e.Submitted: _submitted,
    e.Opened: _opened,
    e.AcceptedAs: _accepted,
    e.SupplementAsked: _asked,
    e.TurnedDown: _turned_down,
    e.Resubmitted: _resubmitted,
    e.Lapsed: _lapsed,
}
