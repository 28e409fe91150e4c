"""The door to hand-over lists. A dossier stands on one live list at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.custody.models import Listing
from chuan.events.custody.rules import handover as h
from chuan.events.custody.rules.answering import decide
from chuan.events.custody.rules.events import KINDS

KIND: Kind[h.State] = Kind("handover", "custody", h.State, KINDS, h.evolve)
Handover = Standing[h.State]
load = KIND.load
lived = KIND.lived


def make(agency: int, order: h.MakeList, who: Who, stream: int) -> Handover:
    """Open a list, inside the caller's transaction; ``Refused`` where a dossier stands on another."""
    lines = [int(line.dossier) for line in order.lines]
    taken = _claim(stream, lines)
    checked = h.MakeList(
        order.number, order.year, order.from_unit, order.to_unit, order.lines, order.taker, taken
    )
    return _ordered(store.open_stream(KIND.name, agency, {}, stream), checked, who)


def take_over(stream: int, dossiers: Collection[int], who: Who) -> Handover:
    """Take dossiers over; several in one act."""
    order = h.TakeOver(tuple(Id(one) for one in dossiers))
    return _ordered(store.load(stream, KIND.name), order, who)


def decline(stream: int, dossiers: Collection[int], reason: Id | None, who: Who) -> Handover:
    """Do not take dossiers over: they may stand on another list again."""
    order = h.Decline(tuple(Id(one) for one in dossiers), reason)
    after = _ordered(store.load(stream, KIND.name), order, who)
    Listing.objects.filter(dossier__in=list(dossiers), stream=stream).delete()
    return after


def reopen(stream: int, dossiers: Collection[int], reason: Id | None, who: Who) -> Handover:
    """Take answers back: the lines wait again."""
    order = h.Reopen(tuple(Id(one) for one in dossiers), reason, _claim(stream, dossiers))
    return _ordered(store.load(stream, KIND.name), order, who)


def annul(stream: int, reason: Id | None, who: Who) -> Handover:
    """Annul a list of which nothing was taken over."""
    after = _ordered(store.load(stream, KIND.name), h.AnnulList(reason), who)
    Listing.objects.filter(stream=stream).delete()
    return after


def printed(stream: int, sha256: str, who: Who) -> Handover:
    """The list was printed."""
    return _ordered(store.load(stream, KIND.name), h.PrintList(sha256), who)


def once(key: UUID | None, act: Callable[[], Handover]) -> Handover:
    """``act`` in one transaction; the same request again gives the same list."""
    return store.once(key, act, load)


def _ordered(loaded: store.Loaded, order: h.Order, who: Who) -> Handover:
    return KIND.carried(loaded, lambda state, _: decide(state, order, who.official), who)


def _claim(stream: int, dossiers: Collection[int]) -> frozenset[Id]:
    """Put dossiers on a list; those that stand on another one already."""
    Listing.objects.bulk_create(
        [Listing(dossier=one, stream=stream) for one in sorted(dossiers)], ignore_conflicts=True
    )
    others = Listing.objects.filter(dossier__in=list(dossiers)).exclude(stream=stream)
    return frozenset(Id(one) for one in others.values_list("dossier", flat=True))
