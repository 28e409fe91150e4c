"""A task outside dossiers as its events leave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.appraisals.rules import task_events as e

NEW, OPEN, HANDED, DONE, CANCELLED = "new", "open", "handed", "done", "cancelled"
STATUSES = MappingProxyType(
    {OPEN: "Đang làm", HANDED: "Chờ nghiệm thu", DONE: "Đã nghiệm thu", CANCELLED: "Đã thôi giao"}
)
_NEVER = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class State:
    """``handed``: when what is being judged, or was accepted, came in; ``failed``: how often it was not good."""

    status: str = NEW
    official: Id = Id(0)
    unit: Id = Id(0)
    product: Id = Id(0)
    code: str = ""
    weight: Decimal = Decimal(1)
    by: Id = Id(0)
    assigned: datetime = _NEVER
    due: datetime = _NEVER
    handed: datetime | None = None
    sha256: str = ""
    accepted: datetime | None = None
    failed: int = 0
    excused: Id | None = None
    reason: Id | None = None

    def late(self, at: datetime) -> bool:
        """Whether it is not handed in in time and nobody excused that."""
        return self.excused is None and self.status in (OPEN, HANDED, DONE) and (self.handed or at) > self.due


def evolve(state: State, happened: Happened) -> State:
    turn = _TURNS.get(type(happened.event))
    return turn(state, happened.event, happened) if turn else state


def _assigned(_: State, event: e.Assigned, happened: Happened) -> State:
    return State(
        OPEN, event.official, event.unit, event.product, event.code, event.weight,
        happened.actor, happened.at, event.due,
    )  # fmt: skip


_TURNS: dict[type, Callable[[State, Any, Happened], State]] = {
    e.Assigned: _assigned,
    e.HandedIn: lambda s, ev, h: replace(s, status=HANDED, handed=h.at, sha256=ev.sha256),
    e.Accepted: lambda s, _, h: replace(s, status=DONE, accepted=h.at),
    e.Failed: lambda s, ev, _: replace(s, status=OPEN, handed=None, failed=s.failed + 1, reason=ev.reason),
    e.Excused: lambda s, ev, _: replace(s, excused=ev.reason),
    e.Extended: lambda s, ev, _: replace(s, due=ev.due),
    e.Cancelled: lambda s, ev, _: replace(s, status=CANCELLED, reason=ev.reason),
}
