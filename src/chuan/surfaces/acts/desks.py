"""At a desk of a hall: sit down, call the next, call again, absent, sent on, served; the dossier joined to its number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import transaction

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor, Held
from chuan.events.queue.imports.plan import shipped
from chuan.events.queue.rules import orders
from chuan.events.queue.rules.calling import Choice, Desk
from chuan.events.queue.rules.orders import Answer
from chuan.events.queue.rules.ticket import AT_DESK, Ticket
from chuan.events.queue.services import halls, tickets
from chuan.events.queue.services.tickets import Drawn, Number
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.queueing import Place, Wanted, draw, place

CALL, VIEW = "queue.call", "queue.view"
SERVING = "hang-cho-so"
"""Where a session keeps the number this official serves, so that what he takes in is joined to it."""
Deed = Callable[[Ticket, Desk, datetime], Answer]
_ENDINGS = {"miss": "miss"}


def counter_of(actor: Actor, at: datetime) -> Held:
    """The counter this official works at; ``Refused`` for one who works at none."""
    day = local(at).date()
    found = next((one for one in actor.own if one.holds(day) and "counter" in one.roles), None)
    if found is None:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    return found


def sit(actor: Actor, desk: int, fields: frozenset[str]) -> Desk:
    """Take a desk of one's hall, for these fields (empty: all)."""
    where = _mine(actor)
    return halls.sit(actor.official, where.queue, desk, fields & frozenset(where.matters))


def rise(actor: Actor) -> None:
    halls.rise(actor.official)


def call_next(actor: Actor, ending: str, key: UUID | None = None) -> tuple[Number | None, Choice | None]:
    """Call whoever's turn it is; ``ending``: what becomes of who is at the desk (finish or miss).

    Where nobody waits that is done all the same; ``Refused`` where there was nobody at the desk either.
    """
    hall, desk = _seat(actor)

    def act() -> tuple[Number | None, Choice | None]:
        halls.lock(hall)
        now = clock()
        here = tickets.at_desk(hall, desk.number, local(now).date())
        for nth, stream in enumerate(here):
            who = Who(me(actor), key=None if nth else key)
            tickets.order(stream, hall, partial(_ended, DEEDS[_ENDINGS.get(ending, "finish")], desk), who)
        who = Who(me(actor), key=None if here else key)
        called = tickets.next_for(hall, desk, shipped().fairness, who, now)
        if called is None and not here:
            raise Refused(refuse("not_now", "queue.nobody"))
        return called or (None, None)

    return store.once(key, act, lambda stream: (tickets.load(stream), None))


def _ended(decide: Deed, desk: Desk, ticket: Ticket, at: datetime) -> Answer:
    return decide(ticket, desk, at)


def call(actor: Actor, stream: int, key: UUID | None = None) -> Number:
    """Call one number by hand, out of its turn; that is kept and counted."""
    hall, desk = _seat(actor)
    if tickets.at_desk(hall, desk.number, local(clock()).date()):
        raise Refused(refuse("not_now", "queue.desk_taken", desk=desk.number))
    return _do(actor, stream, lambda ticket, _: orders.call(ticket, desk.number, chosen=True), key)


def deed(actor: Actor, stream: int, name: str, key: UUID | None = None) -> Number:
    """One of ``DEEDS`` on a number, from the desk one sits at."""
    _hall, desk = _seat(actor)
    return _do(actor, stream, lambda ticket, at: DEEDS[name](ticket, desk, at), key)


def move(actor: Actor, stream: int, field: str, to: int, key: UUID | None = None) -> Number:
    """Send whoever is at the desk on to another field or desk (0: any)."""
    where, (_hall, desk) = _mine(actor), _seat(actor)
    if field not in where.matters:
        raise Refused(refuse("invalid", "queue.no_field", "field"))
    if not 0 <= to <= where.queue.desks:
        raise Refused(refuse("invalid", "queue.no_desk", "desk", most=where.queue.desks))
    return _do(actor, stream, lambda ticket, _: orders.move(ticket, field, to, desk.number), key)


def cancel(actor: Actor, stream: int, ground: str, key: UUID | None = None) -> Number:
    return _do(actor, stream, lambda ticket, _: orders.cancel(ticket, ground), key)


def give(actor: Actor, wanted: Wanted, key: UUID | None = None) -> Drawn:
    """A number for somebody who cannot use the kiosk; at any hour."""
    return draw(_mine(actor), wanted, Who(me(actor), key=key))


def join(actor: Actor, stream: int, dossier: int) -> None:
    """What was taken in, or given back, belongs to this number while ``actor`` serves it; else nothing is done."""
    found = tickets.load(stream)
    if found.state.status in AT_DESK and found.state.official == actor.official:
        hall = tickets.hall_of(stream)
        with transaction.atomic():
            tickets.order(stream, hall, lambda ticket, _: orders.join(ticket, Id(dossier)), Who(me(actor)))


def _do(actor: Actor, stream: int, decide: Callable[[Ticket, datetime], Answer], key: UUID | None) -> Number:
    """One order on a number of one's own hall; a number of another hall is missing."""
    found, hall = tickets.load(stream), tickets.hall_of(stream)
    demand(actor, CALL, Thing(found.agency, hall), clock(), VIEW)
    who = Who(me(actor), key=key)
    return store.once(key, lambda: tickets.order(stream, hall, decide, who), tickets.load)


def _mine(actor: Actor) -> Place:
    return place(counter_of(actor, clock()).unit, clock())


def _seat(actor: Actor) -> tuple[int, Desk]:
    """The hall and the desk one sits at; ``Refused`` where one has not said."""
    hall = counter_of(actor, clock()).unit
    desk = halls.seat(actor.official, hall)
    if desk is None:
        raise Refused(refuse("not_now", "queue.no_seat"))
    return hall, desk


DEEDS: dict[str, Deed] = {
    "recall": lambda ticket, desk, at: orders.recall(ticket, desk.number, at, shipped().again),
    "begin": lambda ticket, desk, _: orders.begin(ticket, desk.number),
    "finish": lambda ticket, desk, _: orders.finish(ticket, desk.number),
    "miss": lambda ticket, desk, _: orders.miss(ticket, desk.number),
}
"""What a desk does with one number -> the rule that allows it."""
