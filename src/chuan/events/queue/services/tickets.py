"""The door to numbers: drawn, called, served. Every order holds the hall, so two desks never get one number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max, QuerySet

from chuan.base.kernel.clock import local
from chuan.base.kernel.ids import new_secret
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.queue import models
from chuan.events.queue.rules import events as e
from chuan.events.queue.rules import orders
from chuan.events.queue.rules.calling import Choice, Desk, Fairness, Past, choose
from chuan.events.queue.rules.orders import Answer
from chuan.events.queue.rules.ticket import AT_DESK, WAITING, Ticket, evolve
from chuan.events.queue.services import halls, rows
from chuan.events.queue.services.halls import Queue

TICKETS: Kind[Ticket] = Kind("ticket", "queue", Ticket, e.TICKET, evolve)
Number = Standing[Ticket]
load, lived = TICKETS.load, TICKETS.lived
_REMEMBERED = 60
"""So many calls back the rule of fairness looks."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A number somebody took: what stands on the slip, and the secret of its page."""

    stream: int
    label: str
    secret: str


def take(hall: Queue, letter: str, wanted: e.Taken, who: Who, stream: int | None = None) -> Drawn:
    """The next number of a letter today, inside the caller's transaction; ``wanted`` has no label yet."""
    halls.lock(hall.unit)
    opened = store.open_stream(TICKETS.name, hall.agency, {"hall": str(hall.unit)}, stream)
    day = local(who.at or opened.now).date()
    secret, label = new_secret(), f"{letter}{_last(hall.unit, day, letter) + 1:03}"
    taken = e.Taken(label, wanted.field, wanted.first, wanted.appointment, wanted.due, wanted.dossier)
    made = TICKETS.carried(opened, lambda _state, _at: (taken,), who)
    rows.row_of(made, hall.unit, day, secret).save(force_insert=True)
    halls.tell(hall.unit)
    return Drawn(made.id, label, secret)


def drawn(stream: int) -> Drawn:
    """What was drawn before under the same key."""
    row = models.Ticket.objects.get(stream=stream)
    return Drawn(row.stream, row.label, row.secret)


def order(stream: int, hall: int, decide: Callable[[Ticket, datetime], Answer], who: Who) -> Number:
    """One order on one number, inside the caller's transaction."""
    halls.lock(hall)
    after = TICKETS.carried(store.load(stream, TICKETS.name), decide, who)
    rows.refresh(after)
    halls.tell(hall)
    return after


def next_for(
    hall: int, desk: Desk, fairness: Fairness, who: Who, now: datetime
) -> tuple[Number, Choice] | None:
    """Call whoever's turn it is at this desk; None where nobody waits for it."""
    halls.lock(hall)
    day = local(now).date()
    line = [rows.waiting(row) for row in _of(hall, day).filter(status=WAITING)]
    choice = choose(line, desk, _past(hall, day, desk), now, fairness)
    if choice is None:
        return None
    return order(choice.ticket, hall, lambda ticket, _: orders.call(ticket, desk.number), who), choice


def at_desk(hall: int, desk: int, day: date) -> tuple[int, ...]:
    """The numbers that stand at a desk now; one, unless a desk was taken over."""
    found = _of(hall, day).filter(desk=desk, status__in=AT_DESK).order_by("since")
    return tuple(found.values_list("stream", flat=True))


def hall_of(stream: int) -> int:
    """The hall of a number; ``Refused(missing)`` where there is none."""
    found = models.Ticket.objects.filter(stream=stream).values_list("hall", flat=True).first()
    if found is None:
        raise Refused(refuse("missing", "store.no_stream"))
    return int(found)


def by_secret(secret: str) -> int | None:
    return models.Ticket.objects.filter(secret=secret).values_list("stream", flat=True).first()


def left_over(day: date) -> tuple[tuple[int, int], ...]:
    """Numbers of days before ``day`` that never ended, with their halls; for the night."""
    found = models.Ticket.objects.filter(day__lt=day, status__in=(WAITING, *AT_DESK))
    return tuple(found.values_list("stream", "hall"))


def _last(hall: int, day: date, letter: str) -> int:
    return int(_of(hall, day).filter(letter=letter).aggregate(most=Max("number"))["most"] or 0)


def _of(hall: int, day: date) -> QuerySet[models.Ticket]:
    return models.Ticket.objects.filter(hall=hall, day=day)


def _past(hall: int, day: date, desk: Desk) -> tuple[Past, ...]:
    found = _of(hall, day).filter(called__isnull=False)
    if desk.fields:
        found = found.filter(field__in=desk.fields)
    told = found.order_by("-called").values_list("called", "first", "due")[:_REMEMBERED]
    return tuple(
        Past(at, bool(first) or (due is not None and due <= at)) for at, first, due in told if at is not None
    )
