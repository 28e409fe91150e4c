"""One appointment as its events leave it, and what may be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chuan.base.kernel.clock import local, spoken
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.queue.rules import visits as v
from chuan.events.queue.rules.plan import Booking
from chuan.events.queue.rules.slots import EARLY, LATE, timeliness

BOOKED, ARRIVED, OFF, UNKEPT = "booked", "arrived", "off", "unkept"


@dataclass(frozen=True, slots=True)
class Appointment:
    status: str = ""
    field: str = ""
    slot: datetime | None = None
    code: str = ""
    ticket: Id | None = None
    late: bool = False
    ground: str = ""


def evolve(state: Appointment, happened: Happened) -> Appointment:
    event = happened.event
    if isinstance(event, v.Booked):
        return Appointment(BOOKED, event.field, event.slot, event.code)
    if isinstance(event, v.Arrived):
        return replace(state, status=ARRIVED, ticket=event.ticket, late=event.late)
    if isinstance(event, v.CalledOff):
        return replace(state, status=OFF, ground=event.ground)
    return replace(state, status=UNKEPT) if isinstance(event, v.Unkept) else state


def arrive(state: Appointment, ticket: Id, at: datetime, booking: Booking) -> Sequence[Any] | Refusal:
    """Let in from a while before the slot; after the time of grace with an ordinary number, another day not at all."""
    over = _over(state)
    if over is not None or state.slot is None:
        return over or refuse("missing", "queue.no_appointment")
    if local(state.slot).date() != local(at).date():
        return refuse("not_now", "queue.other_day", at=spoken(state.slot))
    when = timeliness(state.slot, at, booking)
    if when == EARLY:
        return refuse("not_now", "queue.too_early", at=f"{local(state.slot):%H:%M}")
    return (v.Arrived(ticket, when == LATE),)


def call_off(state: Appointment, ground: str) -> Sequence[Any] | Refusal:
    return _over(state) or (v.CalledOff(ground),)


def forget(state: Appointment) -> Sequence[Any] | Refusal:
    """By the machine, after its day."""
    return (v.Unkept(),) if state.status == BOOKED else ()


def _over(state: Appointment) -> Refusal | None:
    return None if state.status == BOOKED else refuse("closed", f"queue.visit_{state.status or UNKEPT}")
