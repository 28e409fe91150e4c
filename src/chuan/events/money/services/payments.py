"""The door to the money of a dossier: load, decide, append; refusals leave by exception."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Kind, Standing, Who
from chuan.events.money.models import Ledger
from chuan.events.money.rules.decide import decide
from chuan.events.money.rules.events import KINDS, Event
from chuan.events.money.rules.moves import PAID
from chuan.events.money.rules.orders import Now, Order
from chuan.events.money.rules.state import State, evolve
from chuan.events.money.rules.vietqr import purpose_of

PAYMENTS: Kind[State] = Kind("payment", "money", State, KINDS, evolve)
KIND = PAYMENTS.name


@dataclass(frozen=True, slots=True)
class Actor(Who):
    """Who orders, and whether he may sign for money."""

    signs: bool = False


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
class Received:
    """A dossier that has no payment yet; ``now``: the database's clock in the transaction that received it."""

    id: int
    agency: int
    code: str
    edition: str
    now: datetime


def open_payment(agency: int, dossier: int, code: str, edition: str) -> Payment:
    """The payment of a dossier, opened where it has none; inside the caller's transaction."""
    known = of(dossier)
    if known is not None:
        return known
    return _payment(PAYMENTS.standing(_opened(agency, dossier, code, edition)))


def begin(dossier: Received, orders: Sequence[Order], actor: Actor) -> Payment:
    """The payment of a dossier just received, with its first orders; inside the reception's transaction."""
    loaded = _opened(dossier.agency, dossier.id, dossier.code, dossier.edition, dossier.now)
    return _carry_out(loaded, orders, actor)


def _opened(agency: int, dossier: int, code: str, edition: str, now: datetime | None = None) -> store.Loaded:
    terms = {"dossier": str(dossier), "code": code, "edition": edition}
    loaded = store.open_stream(KIND, agency, terms, now=now)
    Ledger.objects.create(dossier=dossier, stream=loaded.id, agency=agency, flat=purpose_of(code))
    return loaded


def of(dossier: int) -> Payment | None:
    """The payment of a dossier; None where nothing was ever charged."""
    stream = Ledger.objects.filter(dossier=dossier).values_list("stream", flat=True).first()
    return None if stream is None else load(stream)


def load(stream: int) -> Payment:
    return _payment(PAYMENTS.load(stream))


def by_codes(agencies: Collection[int], flats: Collection[str]) -> Mapping[str, Payment]:
    """Code without dots and hyphens -> the payment of that dossier, at these agencies; two statements."""
    found = Ledger.objects.filter(agency__in=agencies, flat__in=flats).values_list("stream", "flat")
    known = dict(found)
    return {known[one.id]: _payment(one) for one in PAYMENTS.load_many(sorted(known))}


def carry_out(
    stream: int, make: Callable[[Payment], Order], actor: Actor, seen: int | None = None
) -> Payment:
    """One order on the money of one dossier, inside the caller's transaction; ``seen``: the last event the page showed."""
    loaded = store.load(stream, KIND)
    if seen is not None and seen != loaded.seq:
        raise Refused(refuse("stale", "store.stale"))
    return _carry_out(loaded, (make(_payment(PAYMENTS.standing(loaded))),), actor)


def carry_out_many(orders: Mapping[int, Sequence[Order]], actor: Actor) -> None:
    """Several orders on many payments (by stream), in turn, inside the caller's transaction; all of them or none."""
    for loaded in store.load_many(sorted(orders), KIND):
        _carry_out(loaded, orders[loaded.id], actor)


def _carry_out(loaded: store.Loaded, orders: Sequence[Order], actor: Actor) -> Payment:
    """The orders in turn, each on what the one before left; one appending."""

    def decided(state: State, at: datetime) -> Decided:
        now, made = Now(actor.official, at, loaded.now, actor.signs), list[Event]()
        for order in orders:
            events = decide(state, order, now)
            if isinstance(events, Refusal):
                return events
            state = PAYMENTS.folded(state, events, at, actor.official)
            made += events
        return made

    return _payment(PAYMENTS.carried(loaded, decided, actor))


def paid_by_line(streams: Collection[int], line: int) -> tuple[tuple[int, int], ...]:
    """(stream, number) of the living payments of these streams that stand on a line of a bank statement."""
    return tuple(
        (one.id, move.number)
        for one in (load(stream) for stream in streams)
        for move in one.state.live(PAID)
        if move.line == line
    )


def paid_by_lines(streams: Collection[int], lines: Collection[int]) -> dict[int, list[int]]:
    """Stream -> numbers of its living payments that stand on one of these lines."""
    found = {
        one.id: [move.number for move in one.state.live(PAID) if move.line in lines]
        for one in PAYMENTS.load_many(sorted(streams))
    }
    return {stream: numbers for stream, numbers in found.items() if numbers}


def once(key: UUID | None, act: Callable[[], Payment]) -> Payment:
    """``act`` in one transaction; the same request again gives the same payment and no second movement."""
    return store.once(key, act, load)


lived = PAYMENTS.lived
replay = PAYMENTS.replay


def _payment(found: Standing[State]) -> Payment:
    terms = found.terms
    return Payment(
        found.id, int(terms["dossier"]), found.agency, terms["code"], terms["edition"], found.seq, found.state
    )
