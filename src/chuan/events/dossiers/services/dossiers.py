"""The door to dossiers: load, decide, append in one transaction; refusals leave by exception."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel import codec
from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id, new_secret
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.wire import By, Fact, Recorded
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.events.dossiers.models import Access
from chuan.events.dossiers.rules import codes
from chuan.events.dossiers.rules.decide import Order, decide
from chuan.events.dossiers.rules.events import Printed
from chuan.events.dossiers.rules.evolve import evolve
from chuan.events.dossiers.rules.kinds import KINDS, Event
from chuan.events.dossiers.rules.orders import Now, Receive, Terms
from chuan.events.dossiers.rules.state import Happened, State
from chuan.events.dossiers.services.numbers import take_number

KIND = "dossier"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who orders, for whom, when it happened (None: now), and the request's key."""

    official: Id
    on_behalf: Id | None = None
    at: datetime | None = None
    key: UUID | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier as loaded: where it stands, under which terms, and the number of its last event."""

    id: int
    agency: int
    seq: int
    state: State
    terms: Mapping[str, Any]
    now: datetime


@dataclass(frozen=True, slots=True)
class Lived:
    """One event of a dossier, read back."""

    seq: int
    event: Event
    at: datetime
    recorded: datetime
    actor: Id
    on_behalf: Id | None


def receive(
    agency: int,
    agency_code: str,
    terms: Terms,
    stored_terms: Mapping[str, Any],
    calendar: WorkTime,
    order: Receive,
    actor: Actor,
    stream: int | None = None,
) -> Dossier:
    """Open a dossier under the next code of the day, inside the caller's transaction."""
    loaded = store.open_stream(KIND, agency, stored_terms, stream or new_id())
    at = actor.at or loaded.now
    day = local(loaded.now).date()
    number = take_number(agency, "dossier", f"{day:%y%m%d}")
    coded = replace(order, code=codes.issue(agency_code, day, number))
    dossier = _carry_out(loaded, terms, State(), coded, actor, at, calendar)
    Access.objects.create(stream=loaded.id, secret=new_secret())
    return dossier


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
    dossier = _dossier(loaded)
    if seen is not None and seen != loaded.seq and _moved_on(stream, seen, loaded.seq):
        raise Refused(refuse("stale", "store.stale"))
    return _carry_out(loaded, terms, dossier.state, order(dossier), actor, actor.at or loaded.now, calendar)


def _moved_on(stream: int, seen: int, now: int) -> bool:
    """Whether more than printings happened after event ``seen``."""
    return seen > now or any(not isinstance(item.event, Printed) for item in lived(stream, seen))


def load(stream: int) -> Dossier:
    """A dossier as it stands; ``Refused(missing)`` if there is none."""
    return _dossier(store.load(stream, KIND))


def load_many(streams: Sequence[int]) -> tuple[Dossier, ...]:
    """Many dossiers as they stand, by id; one statement."""
    return tuple(_dossier(loaded) for loaded in store.load_many(streams, KIND))


def lived(stream: int, after: int = 0) -> tuple[Lived, ...]:
    """The events of a dossier in order."""
    return tuple(_lived(event) for event in store.history(stream, after))


def replay(stream: int) -> State:
    """The state folded again from the first event; equal to what ``load`` gives."""
    state = State()
    for item in lived(stream):
        state = evolve(state, Happened(item.event, item.at, item.actor))
    return state


def secret_of(stream: int) -> str:
    """The secret of the public page, for the slip."""
    return str(Access.objects.values_list("secret", flat=True).get(stream=stream))


def by_secret(secret: str) -> int | None:
    """The dossier whose slip carries this secret."""
    return Access.objects.filter(secret=secret).values_list("stream", flat=True).first()


def _carry_out(
    loaded: store.Loaded,
    terms: Terms,
    state: State,
    order: Order,
    actor: Actor,
    at: datetime,
    calendar: WorkTime,
) -> Dossier:
    now = Now(actor.official, at, loaded.now, calendar, actor.on_behalf)
    decided = decide(terms, state, order, now)
    if isinstance(decided, Refusal):
        raise Refused(decided)
    for event in decided:
        state = evolve(state, Happened(event, at, actor.official))
    facts = [Fact(f"dossiers.{type(event).__name__}", codec.dump(event)) for event in decided]
    by = By(actor.official, at, actor.on_behalf, actor.key)
    after = store.append(loaded, facts, codec.dump(state), by)
    return Dossier(after.id, after.agency, after.seq, state, after.terms, after.now)


def _dossier(loaded: store.Loaded) -> Dossier:
    state = codec.load(State, loaded.state)
    return Dossier(loaded.id, loaded.agency, loaded.seq, state, loaded.terms, loaded.now)


def _lived(event: Recorded) -> Lived:
    return Lived(
        event.seq,
        codec.load(KINDS[event.kind], event.body),
        event.at,
        event.recorded,
        Id(event.actor),
        None if event.on_behalf is None else Id(event.on_behalf),
    )
