"""The door to appointments: a slot is booked under a code, used, given up, or not kept."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Count

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.ids import new_secret
from chuan.base.kernel.refusal import Refusal
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.queue import models
from chuan.events.queue.rules import visits as v
from chuan.events.queue.rules.appointment import BOOKED, OFF, Appointment, evolve
from chuan.events.queue.services.halls import Queue

APPOINTMENTS: Kind[Appointment] = Kind("appointment", "queue", Appointment, v.APPOINTMENT, evolve)
Visit = Standing[Appointment]
load = APPOINTMENTS.load
_LETTERS = "ACDEGHKLMNPQRTXY3479"
"""None that is taken for another when read from paper."""


@dataclass(frozen=True, slots=True)
class Made:
    """A booked appointment: its code for the kiosk, the secret of its page."""

    stream: int
    code: str
    secret: str


def taken(hall: int, day: date) -> dict[datetime, int]:
    """Slot -> how many hold it, of one day."""
    since = datetime.combine(day, time(), VIETNAM)
    found = models.Appointment.objects.filter(hall=hall, slot__gte=since, slot__lt=since + timedelta(days=1))
    told = found.exclude(status=OFF).values("slot").annotate(n=Count("stream")).values_list("slot", "n")
    return {slot.astimezone(VIETNAM): int(number) for slot, number in told}


def book(hall: Queue, field: str, slot: datetime, who: Who) -> Made:
    """Inside the caller's transaction, which holds the hall and has looked that the slot is free."""
    opened = store.open_stream(APPOINTMENTS.name, hall.agency, {"hall": str(hall.unit)})
    code, secret = "".join(secrets.choice(_LETTERS) for _ in range(6)), new_secret()
    made = APPOINTMENTS.carried(opened, lambda _state, _at: (v.Booked(field, slot, code),), who)
    models.Appointment.objects.create(
        stream=made.id, hall=hall.unit, agency=hall.agency, slot=slot, field=field, code=code, secret=secret,
        status=made.state.status,
    )  # fmt: skip
    return Made(made.id, code, secret)


def made(stream: int) -> Made:
    row = models.Appointment.objects.get(stream=stream)
    return Made(row.stream, row.code, row.secret)


def order(stream: int, decide: Callable[[Appointment, datetime], Sequence[Any] | Refusal], who: Who) -> Visit:
    """One order on one appointment, inside the caller's transaction."""
    after = APPOINTMENTS.carried(store.load(stream, APPOINTMENTS.name), decide, who)
    told = {"status": after.state.status, "late": after.state.late}
    models.Appointment.objects.filter(stream=stream).update(**told)
    return after


def by_code(hall: int, code: str) -> int | None:
    found = models.Appointment.objects.filter(hall=hall, code="".join(code.split()).upper())
    return found.values_list("stream", flat=True).first()


def by_secret(secret: str) -> tuple[int, int] | None:
    """The appointment of a page, and its hall."""
    return models.Appointment.objects.filter(secret=secret).values_list("stream", "hall").first()


def unkept(before: datetime) -> tuple[int, ...]:
    """Appointments of slots before a moment whose holders never came; for the night."""
    found = models.Appointment.objects.filter(slot__lt=before, status=BOOKED)
    return tuple(found.values_list("stream", flat=True))
