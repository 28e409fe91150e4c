"""What may be done with a number: each order answers with its events, or says why not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.queue.rules import events as e
from chuan.events.queue.rules.ticket import AT_DESK, BY_PERSON, CALLED, MISSED, WAITING, Ticket

Answer = Sequence[Any] | Refusal


def call(ticket: Ticket, desk: int, *, chosen: bool = False) -> Answer:
    """One number is called once; again is ``recall``."""
    if ticket.status in AT_DESK:
        return _called_already(ticket)
    if ticket.status != WAITING:
        return _over(ticket)
    if ticket.to and ticket.to != desk:
        return refuse("not_now", "queue.sent_to", label=ticket.label, desk=ticket.to)
    return (e.Called(desk, chosen),)


def recall(ticket: Ticket, desk: int, at: datetime, again: timedelta) -> Answer:
    """The desk that called it calls again; one who missed it is called again for a while, by any desk."""
    if ticket.status == WAITING:
        return refuse("not_now", "queue.not_called", label=ticket.label)
    if ticket.status == MISSED and ticket.since is not None and at < ticket.since + again:
        return (e.Recalled(desk),)
    if ticket.status != CALLED:
        return _over(ticket)
    return (e.Recalled(desk),) if ticket.desk == desk else _called_already(ticket)


def begin(ticket: Ticket, desk: int) -> Answer:
    return _elsewhere(ticket, desk) or ((e.Began(desk),) if ticket.status == CALLED else ())


def finish(ticket: Ticket, desk: int) -> Answer:
    return _elsewhere(ticket, desk) or (e.Finished(),)


def miss(ticket: Ticket, desk: int) -> Answer:
    """Nobody came: only of a number that is called and not yet served."""
    if ticket.status not in {*AT_DESK, WAITING}:
        return _over(ticket)
    if ticket.status != CALLED:
        key = "queue.being_served" if ticket.status in AT_DESK else "queue.not_called"
        return refuse("not_now", key, label=ticket.label)
    return _elsewhere(ticket, desk) or (e.Missed(),)


def move(ticket: Ticket, field: str, desk: int, here: int) -> Answer:
    """Send on to another field or desk; it keeps its place by the moment it was taken."""
    wrong = _elsewhere(ticket, here)
    if wrong:
        return wrong
    if field == ticket.field and desk in {0, here}:
        return refuse("invalid", "queue.same_place", "field")
    return (e.Moved(field, desk),)


def join(ticket: Ticket, dossier: Id) -> Answer:
    return () if dossier in ticket.dossiers else (e.Joined(dossier),)


def cancel(ticket: Ticket, ground: str) -> Answer:
    if ticket.status not in {WAITING, CALLED}:
        return _over(ticket)
    return (e.Cancelled(ground),) if ground in BY_PERSON else refuse("invalid", "queue.ground", "ground")


def close(ticket: Ticket) -> Answer:
    """By the machine, when the day is over: what still waits ends, what stands at a desk was served."""
    if ticket.status == WAITING:
        return (e.Cancelled("closed"),)
    return (e.Finished(),) if ticket.status in AT_DESK else ()


def _elsewhere(ticket: Ticket, desk: int) -> Refusal | None:
    if ticket.status == WAITING:
        return refuse("not_now", "queue.not_called", label=ticket.label)
    if ticket.status not in AT_DESK:
        return _over(ticket)
    return None if ticket.desk == desk else _called_already(ticket)


def _called_already(ticket: Ticket) -> Refusal:
    at = ticket.called or ticket.since
    clock = f"{local(at):%H:%M}" if at else ""
    return refuse("stale", "queue.called_already", label=ticket.label, desk=ticket.desk, at=clock)


def _over(ticket: Ticket) -> Refusal:
    at = f"{local(ticket.since):%H:%M}" if ticket.since else ""
    return refuse("closed", f"queue.over_{ticket.status}", label=ticket.label, at=at)
