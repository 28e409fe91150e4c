"""The door to the money of a dossier: load, decide, append; refusals leave by exception."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.wire import By, Fact
from chuan.events.money.models import Ledger
from chuan.events.money.rules.decide import decide
from chuan.events.money.rules.events import KINDS, Event
from chuan.events.money.rules.moves import PAID
from chuan.events.money.rules.orders import Now, Order
from chuan.events.money.rules.state import Happened, State, evolve
from chuan.events.money.rules.vietqr import purpose_of

KIND = "payment"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who orders, whether he may sign, when it happened (None: now), and the request's key."""

    official: Id
    signs: bool = False
    at: datetime | None = None
    key: UUID | None = None


@dataclass(frozen=True, slots=True)
class Payment:
    """The money of a dossier as loaded; ``edition`` is the definition the dossier was received under."""

    id: int
    dossier: int
    agency: int
    code: str
    edition: str
    seq: int
    state: State


@dataclass(frozen=True, slots=True)
class Lived:
    """One event of a payment, read back."""

    seq: int
    event: Event
    at: datetime
    actor: Id


def open_payment(agency: int, dossier: int, code: str, edition: str) -> Payment:
    """The payment of a dossier, opened where it has none; inside the caller's transaction."""
    known = of(dossier)
    if known is not None:
        return known
    terms = {"dossier": str(dossier), "code": code, "edition": edition}
    loaded = store.open_stream(KIND, agency, terms)
    Ledger.objects.create(dossier=dossier, stream=loaded.id, agency=agency, flat=purpose_of(code))
    return _payment(loaded)


def of(dossier: int) -> Payment | None:
    """The payment of a dossier; None where nothing was ever charged."""
    stream = Ledger.objects.filter(dossier=dossier).values_list("stream", flat=True).first()
    return None if stream is None else load(stream)


def load(stream: int) -> Payment:
    return _payment(store.load(stream, KIND))


def by_codes(agencies: Collection[int], flats: Collection[str]) -> Mapping[str, Payment]:
    """Code without dots and hyphens -> the payment of that dossier, at these agencies; two statements."""
    found = Ledger.objects.filter(agency__in=agencies, flat__in=flats).values_list("stream", "flat")
    known = dict(found)
    loaded = store.load_many(sorted(known), KIND) if known else ()
    return {known[one.id]: _payment(one) for one in loaded}


def carry_out(
    stream: int, make: Callable[[Payment], Order], actor: Actor, seen: int | None = None
) -> Payment:
    """One order on the money of one dossier, inside the caller's transaction; ``seen``: the last event the page showed."""
    loaded = store.load(stream, KIND)
    if seen is not None and seen != loaded.seq:
        raise Refused(refuse("stale", "store.stale"))
    return _carry_out(loaded, (make(_payment(loaded)),), actor)


def carry_out_many(orders: Mapping[int, Sequence[Order]], actor: Actor) -> None:
    """Several orders on many payments (by stream), in turn, inside the caller's transaction; all of them or none."""
    for loaded in store.load_many(sorted(orders), KIND):
        _carry_out(loaded, orders[loaded.id], actor)


def _carry_out(loaded: store.Loaded, orders: Sequence[Order], actor: Actor) -> Payment:
    state, facts = codec.load(State, loaded.state), []
    at = actor.at or loaded.now
    for order in orders:
        decided = decide(state, order, Now(actor.official, at, loaded.now, actor.signs))
        if isinstance(decided, Refusal):
            raise Refused(decided)
        for event in decided:
            state = evolve(state, Happened(event, at, actor.official))
            facts.append(Fact(f"money.{type(event).__name__}", codec.dump(event)))
    after = store.append(loaded, facts, codec.dump(state), By(actor.official, at, None, actor.key))
    return _payment(after)


def paid_by_line(streams: Collection[int], line: int) -> tuple[tuple[int, int], ...]:
    """(stream, number) of the living payments of these streams that stand on a line of a bank statement."""
    return tuple(
        (one.id, move.number)
        for one in (load(stream) for stream in streams)
        for move in one.state.live(PAID)
        if move.line == line
    )


def once(key: UUID | None, act: Callable[[], Payment]) -> Payment:
    """``act`` in one transaction; the same request again gives the same payment and no second movement."""
    return store.once(key, act, load)


def lived(stream: int) -> tuple[Lived, ...]:
    """The events of a payment in order."""
    return tuple(
        Lived(one.seq, codec.load(KINDS[one.kind], one.body), one.at, Id(one.actor))
        for one in store.history(stream)
    )


def replay(stream: int) -> State:
    """The state folded again from the first event; equal to what ``load`` gives."""
    state = State()
    for item in lived(stream):
        state = evolve(state, Happened(item.event, item.at, item.actor))
    return state


def _payment(loaded: store.Loaded) -> Payment:
    terms: Mapping[str, Any] = loaded.terms
    state = codec.load(State, loaded.state)
    return Payment(
        loaded.id, int(terms["dossier"]), loaded.agency, terms["code"], terms["edition"], loaded.seq, state
    )
