"""The door to dossiers: load, decide, append in one transaction; refusals leave by exception."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.ids import new_id, new_secret
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Kind, Standing, Who
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.events.dossiers.models import Access
from chuan.events.dossiers.rules import codes
from chuan.events.dossiers.rules.decide import Order, decide
from chuan.events.dossiers.rules.events import Printed
from chuan.events.dossiers.rules.evolve import evolve
from chuan.events.dossiers.rules.kinds import KINDS
from chuan.events.dossiers.rules.orders import Now, Receive, Terms
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.services.numbers import take_number, take_numbers

DOSSIERS: Kind[State] = Kind("dossier", "dossiers", State, KINDS, evolve)
KIND = DOSSIERS.name
SERIES = "dossier"
"""The line of numbers that codes take from."""

Actor = Who
Dossier = Standing[State]
"""A dossier as loaded: where it stands, under which terms, and the number of its last event."""

load = DOSSIERS.load
load_many = DOSSIERS.load_many
lived = DOSSIERS.lived
replay = DOSSIERS.replay


def receive(
    agency: int,
    agency_code: str,
    terms: Terms,
    stored_terms: Mapping[str, Any],
    calendar: WorkTime,
    order: Receive,
    actor: Actor,
    stream: int | None = None,
    secret: str = "",
) -> Dossier:
    """Open a dossier under the next code of the day, inside the caller's transaction.

    An order that has its code keeps it: its number was taken before (``reserve_numbers``), with its ``secret``.
    """
    loaded = store.open_stream(KIND, agency, stored_terms, stream or new_id())
    if not order.code:
        day = local(loaded.now).date()
        number = take_number(agency, SERIES, f"{day:%y%m%d}")
        order = replace(order, code=codes.issue(agency_code, day, number))
    dossier = _carry_out(loaded, terms, order, calendar, actor)
    Access.objects.create(stream=loaded.id, secret=secret or new_secret())
    return dossier


def reserve_numbers(agency: int, day: date, count: int) -> range:
    """The next ``count`` numbers of a day's codes, held for whoever cannot ask for them then."""
    return take_numbers(agency, SERIES, f"{day:%y%m%d}", count)


def once(key: UUID | None, act: Callable[[], Dossier]) -> Dossier:
    """``act`` in one transaction; the same request again gives the same dossier and no second step."""
    return store.once(key, act, load)


def carry_out(
    stream: int,
    order: Callable[[Dossier], Order],
    terms: Terms,
    calendar: WorkTime,
    actor: Actor,
    seen: int | None = None,
) -> Dossier:
    """One order on one dossier, inside the caller's transaction.

    ``seen``: the last event the page showed; where another came since, the order is refused as stale.
    A printing is none: whoever prints the slip may still annul from the page he printed from.
    """
    loaded = store.load(stream, KIND)
    if seen is not None and seen != loaded.seq and _moved_on(stream, seen, loaded.seq):
        raise Refused(refuse("stale", "store.stale"))
    return _carry_out(loaded, terms, order(DOSSIERS.standing(loaded)), calendar, actor)


def _moved_on(stream: int, seen: int, now: int) -> bool:
    """Whether more than printings happened after event ``seen``."""
    return seen > now or any(not isinstance(item.event, Printed) for item in lived(stream, seen))


def secret_of(stream: int) -> str:
    """The secret of the public page, for the slip."""
    return str(Access.objects.values_list("secret", flat=True).get(stream=stream))


def by_secret(secret: str) -> int | None:
    """The dossier whose slip carries this secret."""
    return Access.objects.filter(secret=secret).values_list("stream", flat=True).first()


def _carry_out(loaded: store.Loaded, terms: Terms, order: Order, calendar: WorkTime, actor: Actor) -> Dossier:
    def decided(state: State, at: datetime) -> Decided:
        return decide(terms, state, order, Now(actor.official, at, loaded.now, calendar, actor.on_behalf))

    return DOSSIERS.carried(loaded, decided, actor, given=calendar)
