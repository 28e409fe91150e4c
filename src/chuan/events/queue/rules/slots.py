"""Which slots a day has, how many may book one, and what an arrival at a moment means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.calendars.rules.entries import Session
from chuan.events.queue.rules.plan import Booking

EARLY, IN_TIME, LATE = "early", "in_time", "late"


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch that begins at ``at``; ``left``: how many may still book it."""

    at: datetime
    left: int


def capacity(desks: int, booking: Booking, serving: timedelta) -> int:
    """How many may book one slot: the shared part of what the desks serve in it, at least one."""
    services = desks * int(booking.length / serving)
    return max(1, services * booking.share // 100)


def slots(
    day: date, sessions: Iterable[Session], taken: Mapping[datetime, int], most: int, booking: Booking
) -> tuple[Slot, ...]:
    """The slots of a day that lie wholly in its opening hours, with what is left of each."""
    midnight = datetime.combine(day, time(), VIETNAM)
    length = int(booking.length.total_seconds() // 60)
    starts = (
        midnight + timedelta(minutes=minute)
        for one in sessions
        for minute in range(one.opens, one.closes - length + 1, length)
    )
    return tuple(Slot(at, max(0, most - taken.get(at, 0))) for at in starts)


def not_bookable(slot: datetime, offered: Iterable[Slot], now: datetime, booking: Booking) -> Refusal | None:
    """Why this slot cannot be booked; None where it can."""
    found = next((one for one in offered if one.at == slot), None)
    if found is None:
        return refuse("invalid", "queue.no_slot", "slot")
    if slot < now + booking.notice:
        return refuse("not_now", "queue.slot_gone", "slot")
    if slot.date() > now.astimezone(VIETNAM).date() + timedelta(days=booking.ahead):
        return refuse("not_now", "queue.slot_far", "slot", days=booking.ahead)
    return None if found.left else refuse("not_now", "queue.slot_full", "slot")


def timeliness(slot: datetime, at: datetime, booking: Booking) -> str:
    """Whether somebody who comes now for this slot is too early, in time or late."""
    if at < slot - booking.early:
        return EARLY
    return IN_TIME if at <= slot + booking.grace else LATE
