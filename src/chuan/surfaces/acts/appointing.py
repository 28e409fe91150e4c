"""Appointments at a hall: slots offered, one booked, given up, used at the kiosk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.calendars.services import worktime_for
from chuan.events.queue.imports.plan import shipped
from chuan.events.queue.rules import appointment as rule
from chuan.events.queue.rules.appointment import Appointment
from chuan.events.queue.rules.slots import Slot, capacity, not_bookable, slots
from chuan.events.queue.services import appointments, halls, tickets
from chuan.events.queue.services.appointments import Made
from chuan.events.queue.services.tickets import Drawn
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.queueing import Place, Wanted, checked, demand_open, letter

HOLDER = "holder"
_FAR = timedelta(days=366)
"""No hall offers slots so far off; the calendar's own ends are not asked about."""


@dataclass(frozen=True, slots=True)
class Found:
    """An appointment with its hall."""

    stream: int
    hall: int
    state: Appointment


def offered(where: Place, day: date) -> tuple[Slot, ...]:
    """The slots of a day with what is left of each."""
    plan = shipped()
    most = capacity(where.queue.desks, plan.booking, plan.serving)
    taken = appointments.taken(where.queue.unit, day)
    return slots(day, worktime_for(where.hall.agency).sessions(day), taken, most, plan.booking)


def days(where: Place, at: datetime) -> tuple[date, ...]:
    """The days one may book, those with opening hours."""
    today, calendar = local(at).date(), worktime_for(where.hall.agency)
    ahead = (today + timedelta(days=n) for n in range(shipped().booking.ahead + 1))
    return tuple(day for day in ahead if calendar.sessions(day))


def book(
    where: Place, field: str, slot: datetime, key: UUID | None = None, at: datetime | None = None
) -> Made:
    """Book a slot; of two who want its last place at one moment, one gets it."""
    now = at or clock()
    checked(where, Wanted(field), now)

    def act() -> Made:
        halls.lock(where.queue.unit)
        day = local(slot).date()
        found = offered(where, day) if abs(day - local(now).date()) < _FAR else ()
        wrong = not_bookable(slot, found, now, shipped().booking)
        if wrong is not None:
            raise Refused(wrong)
        return appointments.book(where.queue, field, slot, Who(at=at, key=key))

    return store.once(key, act, appointments.made)


def found(secret: str) -> Found:
    """The appointment of a page; ``Refused`` as missing."""
    kept = appointments.by_secret(secret)
    if kept is None:
        raise Refused(refuse("missing", "queue.no_appointment"))
    return Found(*kept, appointments.load(kept[0]).state)


def call_off(secret: str, key: UUID | None = None) -> None:
    """Given up by its holder; the slot is free again."""
    stream = found(secret).stream
    who = Who(key=key)
    store.once(
        key,
        lambda: appointments.order(stream, lambda state, _: rule.call_off(state, HOLDER), who),
        appointments.load,
    )


def use(where: Place, code: str, key: UUID | None = None) -> Drawn | None:
    """A number for whoever comes with this code; in time it goes first from its slot on. None: no such appointment."""
    stream = appointments.by_code(where.queue.unit, code)
    if stream is None:
        return None
    demand_open(where.hall.agency, clock())

    def act() -> Drawn:
        halls.lock(where.queue.unit)
        ticket = Id(new_id())
        after = appointments.order(
            stream, lambda state, at: rule.arrive(state, ticket, at, shipped().booking), Who(key=key)
        )
        state = after.state
        plain = checked(where, Wanted(state.field), clock())
        taken = replace(plain, appointment=Id(stream), due=None if state.late else state.slot)
        return tickets.take(where.queue, letter(where, plain), taken, Who(), int(ticket))

    return store.once(key, act, lambda done: tickets.drawn(int(appointments.load(done).state.ticket or 0)))
