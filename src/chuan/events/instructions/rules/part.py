"""One agency's part of an instruction as its events leave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.instructions.rules import events as e

SENT, READ, AT_WORK, REPORTED, DONE, DROPPED = "sent", "read", "at_work", "reported", "done", "dropped"
STATUSES = MappingProxyType(
    {
        SENT: "Chưa tiếp nhận",
        READ: "Đã tiếp nhận, chưa giao người",
        AT_WORK: "Đang thực hiện",
        REPORTED: "Đã báo cáo, chờ chấp nhận",
        DONE: "Đã hoàn thành",
        DROPPED: "Đã thu hồi",
    }
)
OPEN = frozenset({SENT, READ, AT_WORK})
"""Still the agency's to do."""


@dataclass(frozen=True, slots=True)
class State:
    """``reported``: the day of the report that is judged or was accepted; ``returned``: how often it was not good."""

    instruction: Id = Id(0)
    giver: Id = Id(0)
    title: Id = Id(0)
    due: date = date.max
    proof: str = ""
    instead: Id = Id(0)
    status: str = "new"
    official: Id = Id(0)
    report: e.Reported | None = None
    reported: date | None = None
    reporter: Id = Id(0)
    returned: int = 0
    reason: Id | None = None
    wanted: e.MoreTimeAsked | None = None
    extended: int = 0
    begun: datetime | None = None
    ended: datetime | None = None
    aim: e.Aim | None = None

    def late(self, today: date) -> bool:
        """Whether it was not reported by its day."""
        return self.status not in (DROPPED, "new") and (self.reported or today) > self.due


def evolve(state: State, happened: Happened) -> State:
    turn = _TURNS.get(type(happened.event))
    return turn(state, happened.event, happened) if turn else state


def _decided(state: State, event: e.MoreTimeDecided, _: Happened) -> State:
    if not event.granted:
        return replace(state, wanted=None, reason=event.reason)
    return replace(state, wanted=None, due=event.due, extended=state.extended + 1, reason=event.reason)


_TURNS: dict[type, Callable[[State, Any, Happened], State]] = {
    e.Charged: lambda _, ev, h: State(
        ev.instruction, ev.giver, ev.title, ev.due, ev.proof, ev.instead, SENT, begun=h.at, aim=ev.aim
    ),
    e.Acknowledged: lambda s, _, h: replace(s, status=READ),
    e.Assigned: lambda s, ev, _: replace(s, status=AT_WORK, official=ev.official),
    e.Reported: lambda s, ev, h: replace(
        s, status=REPORTED, report=ev, reported=local(h.at).date(), reporter=h.actor, wanted=None
    ),
    e.Accepted: lambda s, _, h: replace(s, status=DONE, reason=None, ended=h.at),
    e.Returned: lambda s, ev, _: replace(
        s, status=AT_WORK, reported=None, returned=s.returned + 1, reason=ev.reason
    ),
    e.MoreTimeAsked: lambda s, ev, _: replace(s, wanted=ev),
    e.MoreTimeDecided: _decided,
    e.Dropped: lambda s, ev, h: replace(s, status=DROPPED, reason=ev.reason, ended=h.at),
}
