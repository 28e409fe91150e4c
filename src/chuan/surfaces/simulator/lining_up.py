"""Who drew a number before being received: two weeks of numbers joined to the dossiers, some absent, some before others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from random import Random

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import id_at
from chuan.base.store.typed import Who
from chuan.definitions.organisation.services import actor_named
from chuan.definitions.organisation.services.halls import hall
from chuan.events.queue.imports.plan import shipped
from chuan.events.queue.rules import events as e
from chuan.events.queue.rules import orders
from chuan.events.queue.services import bulk, halls
from chuan.events.queue.services.bulk import TicketLife
from chuan.events.queue.services.halls import Queue
from chuan.surfaces.acts import desks
from chuan.surfaces.acts.appointing import book, days, offered
from chuan.surfaces.acts.desks import counter_of
from chuan.surfaces.acts.queueing import Wanted, draw, matters, opens, place
from chuan.surfaces.simulator.book import Book, Matter

_DAYS, _PRIORITY, _ABSENT = timedelta(days=14), 0.22, 0.06
_OFFICERS, _WAITING = ("long.quay", "tuyet.quay"), ("", "elderly", "", "", "pregnant", "")
_BUSY = ((8, 22), (10, 14), (14, 9), (24, 5))
"""Up to that hour people wait about so many minutes."""


@dataclass(frozen=True, slots=True)
class Came:
    """Somebody who was received: when, by whom, for what; ``wait``: minutes in line before."""

    matter: Matter
    at: datetime
    wait: int
    rng: Random

    @property
    def drew(self) -> datetime:
        return self.at - timedelta(minutes=self.wait + 3, seconds=self.rng.randint(0, 50))


def line_up(book: Book, at: datetime) -> int:
    """Inside the caller's transaction; the number of numbers."""
    came = sorted(_came(book, at), key=lambda one: one.at)
    lives: list[TicketLife] = []
    for unit in sorted({int(one.matter.life.state.received_unit) for one in came}):
        found = hall(unit, at)
        if found is None:
            continue
        letters = matters(found, at)
        mine = [one for one in came if int(one.matter.life.state.received_unit) == unit]
        queue = halls.opened(unit, found.agency, found.posts)
        lives += _numbers(queue, [one for one in mine if _field(one) in letters], letters, at)
    bulk.write(lives)
    _of_now(at)
    return len(lives)


def _of_now(at: datetime) -> None:
    """Two officers at their desks; while the hall is open some people wait; a few appointments for the next days."""
    officers = [actor for name in _OFFICERS if (actor := actor_named(name, at)) is not None]
    for desk, actor in enumerate(officers, 1):
        desks.sit(actor, desk, frozenset())
    if not officers:
        return
    where = place(counter_of(officers[0], at).unit, at)
    fields = list(where.matters)
    if opens(where.hall.agency, at) is None:
        for nth, first in enumerate(_WAITING):
            who = Who(at=at - timedelta(minutes=3 * (len(_WAITING) - nth)))
            draw(where, Wanted(fields[nth % 3], first), who)
    for nth, day in enumerate(days(where, at)[1:4]):
        slots = [one for one in offered(where, day) if one.left]
        book(where, fields[nth], slots[nth * 2].at, at=at)


def _came(book: Book, at: datetime) -> Iterator[Came]:
    """Who came to a counter in person in the last two weeks."""
    for one in book.matters:
        state = one.life.state
        if state.received is None or state.channel != "direct" or not at - _DAYS < state.received < at:
            continue
        rng = Random(f"queue {state.code}")  # noqa: S311 - a demonstration must be the same twice
        usual = next(minutes for until, minutes in _BUSY if local(state.received).hour < until)
        yield Came(one, state.received, max(1, int(rng.gauss(usual, usual / 2))), rng)


def _numbers(queue: Queue, came: list[Came], letters: dict[str, str], now: datetime) -> Iterator[TicketLife]:
    """Numbered by day and letter in the order they were drawn."""
    last: dict[tuple[date, str], int] = {}
    drawn = sorted(((one.drew, nth, one) for nth, one in enumerate(came)), key=lambda row: row[:2])
    for tail, (drew, _nth, one) in enumerate(drawn):
        key = (local(drew).date(), letters[_field(one)])
        last[key] = last.get(key, 0) + 1
        life = TicketLife(id_at(drew, 2_000_000 + tail), queue.agency, queue.unit)
        yield _lived(life, one, f"{key[1]}{last[key]:03}", drew, queue, now)


def _lived(
    life: TicketLife, one: Came, label: str, drew: datetime, queue: Queue, now: datetime
) -> TicketLife:
    state, rng = one.matter.life.state, one.rng
    desk, actor = 1 + int(state.receiver) % queue.desks, int(state.receiver)
    happens = partial(life.happens, actor=actor)
    classes = shipped().on(local(drew).date())
    first = rng.choice(classes).key if rng.random() < _PRIORITY else ""
    life.happens((e.Taken(label, _field(one), first),), drew)
    called = one.at - timedelta(minutes=2, seconds=rng.randint(0, 40))
    happens(orders.call(life.state, desk), called)
    if rng.random() < _ABSENT:
        happens(orders.recall(life.state, desk, called, shipped().again), called + timedelta(seconds=40))
    happens(orders.begin(life.state, desk), called + timedelta(seconds=60))
    happens(orders.join(life.state, Id(one.matter.life.id)), one.at)
    ended = one.at + timedelta(minutes=rng.randint(2, 9))
    if ended < now:
        happens(orders.finish(life.state, desk), ended)
    return life


def _field(one: Came) -> str:
    return one.matter.office.procedure.field
