"""Halls as queues: the row that is locked while a number is drawn or called, and who sits at which desk."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

from chuan.base.kernel.refusal import Refused, refuse
from chuan.events.queue.models import Hall, Seat
from chuan.events.queue.rules.calling import Desk

CHANNEL = "chuan_queue"
"""On which PostgreSQL tells screens that a hall moved; the payload is the hall's number."""


@dataclass(frozen=True, slots=True)
class Queue:
    """A hall that calls numbers."""

    unit: int
    agency: int
    desks: int


def opened(unit: int, agency: int, desks: int) -> Queue:
    """The queue of a hall, made when it is first asked for; ``desks`` is what it begins with."""
    first = {"agency": agency, "desks": max(1, desks)}
    row, _ = Hall.objects.get_or_create(unit=unit, defaults=first)
    return Queue(row.unit, row.agency, row.desks)


def queue(unit: int) -> Queue | None:
    row = Hall.objects.filter(unit=unit).first()
    return Queue(row.unit, row.agency, row.desks) if row else None


def lock(unit: int) -> Queue:
    """Held to the end of the transaction: one act on a hall at a time."""
    row = Hall.objects.select_for_update().filter(unit=unit).first()
    if row is None:
        raise Refused(refuse("missing", "queue.no_hall"))
    return Queue(row.unit, row.agency, row.desks)


def sit(official: int, hall: Queue, desk: int, fields: frozenset[str]) -> Desk:
    """Take a desk; whoever sat there has left it."""
    if not 1 <= desk <= hall.desks:
        raise Refused(refuse("invalid", "queue.no_desk", "desk", most=hall.desks))
    Seat.objects.filter(hall=hall.unit, desk=desk).exclude(official=official).delete()
    told = {"hall": hall.unit, "desk": desk, "fields": sorted(fields)}
    Seat.objects.update_or_create(official=official, defaults=told)
    return Desk(desk, fields)


def seat(official: int, hall: int) -> Desk | None:
    """Where somebody sits in this hall; None where he has not said."""
    row = Seat.objects.filter(official=official, hall=hall).first()
    return Desk(row.desk, frozenset(row.fields)) if row else None


def rise(official: int) -> None:
    Seat.objects.filter(official=official).delete()


def tell(hall: int) -> None:
    """Screens of the hall hear of it when the transaction ends well."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(hall)])
