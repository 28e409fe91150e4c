"""One number as its events leave it; the seconds waited and served are summed from them, never counted up elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.queue.rules import events as e

WAITING, CALLED, SERVING, DONE, MISSED, CANCELLED = (
    "waiting",
    "called",
    "serving",
    "done",
    "missed",
    "cancelled",
)
AT_DESK = frozenset({CALLED, SERVING})
GROUNDS = MappingProxyType(
    {"left": "Người dân thôi chờ", "mistake": "Lấy nhầm số", "closed": "Hết giờ làm việc chưa gọi tới"}
)
BY_PERSON = ("left", "mistake")


@dataclass(frozen=True, slots=True)
class Ticket:
    """``since``: when its present state began; ``to``: the one desk it waits for, 0 any; ``waited``, ``served``: seconds."""

    status: str = ""
    label: str = ""
    field: str = ""
    first: str = ""
    taken: datetime | None = None
    due: datetime | None = None
    since: datetime | None = None
    called: datetime | None = None
    to: int = 0
    desk: int = 0
    official: Id = Id(0)
    calls: int = 0
    moves: int = 0
    chosen: bool = False
    waited: int = 0
    served: int = 0
    appointment: Id | None = None
    dossiers: tuple[Id, ...] = ()
    ground: str = ""


def evolve(ticket: Ticket, happened: Happened) -> Ticket:
    turn = _TURNS.get(type(happened.event))
    return turn(ticket, happened) if turn else ticket


def _taken(_: Ticket, happened: Happened) -> Ticket:
    event, at = happened.event, happened.at
    shown = (event.dossier,) if event.dossier else ()
    return Ticket(
        WAITING, event.label, event.field, event.first, at, event.due, at, appointment=event.appointment, dossiers=shown
    )  # fmt: skip


def _called(ticket: Ticket, happened: Happened) -> Ticket:
    at, event = happened.at, happened.event
    waited = ticket.waited + _seconds(ticket.since, at)
    return replace(
        ticket, status=CALLED, since=at, called=ticket.called or at, desk=event.desk, official=happened.actor,
        calls=ticket.calls + 1, chosen=ticket.chosen or event.chosen, waited=waited,
    )  # fmt: skip


def _recalled(ticket: Ticket, happened: Happened) -> Ticket:
    """The clock of serving begins with the call that brought the person."""
    return replace(
        ticket, status=CALLED, since=happened.at, desk=happened.event.desk, official=happened.actor,
        calls=ticket.calls + 1,
    )  # fmt: skip


def _began(ticket: Ticket, happened: Happened) -> Ticket:
    return replace(ticket, status=SERVING, since=happened.at, official=happened.actor)


def _joined(ticket: Ticket, happened: Happened) -> Ticket:
    kept = dict.fromkeys((*ticket.dossiers, happened.event.dossier))
    return replace(ticket, dossiers=tuple(kept))


def _moved(ticket: Ticket, happened: Happened) -> Ticket:
    event = happened.event
    return replace(
        ticket, status=WAITING, field=event.field, to=event.desk, desk=0, since=happened.at, moves=ticket.moves + 1,
        served=ticket.served + _at_desk(ticket, happened.at), waited=ticket.waited + _in_line(ticket, happened.at),
    )  # fmt: skip


def _finished(ticket: Ticket, happened: Happened) -> Ticket:
    served = ticket.served + _at_desk(ticket, happened.at)
    return replace(ticket, status=DONE, since=happened.at, served=served)


def _missed(ticket: Ticket, happened: Happened) -> Ticket:
    return replace(ticket, status=MISSED, since=happened.at)


def _cancelled(ticket: Ticket, happened: Happened) -> Ticket:
    return replace(ticket, status=CANCELLED, since=happened.at, ground=happened.event.ground)


_TURNS = MappingProxyType(
    {
        e.Taken: _taken,
        e.Called: _called,
        e.Recalled: _recalled,
        e.Began: _began,
        e.Joined: _joined,
        e.Moved: _moved,
        e.Finished: _finished,
        e.Missed: _missed,
        e.Cancelled: _cancelled,
    }
)


def _at_desk(ticket: Ticket, at: datetime) -> int:
    return _seconds(ticket.since, at) if ticket.status in AT_DESK else 0


def _in_line(ticket: Ticket, at: datetime) -> int:
    return _seconds(ticket.since, at) if ticket.status == WAITING else 0


def _seconds(since: datetime | None, at: datetime) -> int:
    return max(0, int((at - since).total_seconds())) if since else 0
