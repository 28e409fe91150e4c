"""The door to hand-over lists. A dossier stands on one live list at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.custody.models import Listing, ResultListing
from chuan.events.custody.rules import handover as h
from chuan.events.custody.rules.answering import decide
from chuan.events.custody.rules.events import KINDS

KIND: Kind[h.State] = Kind("handover", "custody", h.State, KINDS, h.evolve)
Handover = Standing[h.State]
load = KIND.load
lived = KIND.lived
LISTINGS: dict[str, type[Listing | ResultListing]] = {"": Listing, h.RESULTS: ResultListing}


def make(agency: int, order: h.MakeList, who: Who, stream: int) -> Handover:
    """Open a list, inside the caller's transaction; ``Refused`` where a dossier stands on another."""
    lines = [int(line.dossier) for line in order.lines]
    checked = replace(order, taken=_claim(stream, lines, order.content))
    return _ordered(store.open_stream(KIND.name, agency, {}, stream), checked, who)


def take_over(stream: int, dossiers: Collection[int], who: Who) -> Handover:
    """Take dossiers over; several in one act."""
    order = h.TakeOver(tuple(Id(one) for one in dossiers))
    return _ordered(store.load(stream, KIND.name), order, who)


def decline(stream: int, dossiers: Collection[int], reason: Id | None, who: Who) -> Handover:
    """Do not take dossiers over: they may stand on another list again."""
    order = h.Decline(tuple(Id(one) for one in dossiers), reason)
    after = _ordered(store.load(stream, KIND.name), order, who)
    LISTINGS[after.state.content].objects.filter(dossier__in=list(dossiers), stream=stream).delete()
    return after


def reopen(stream: int, dossiers: Collection[int], reason: Id | None, who: Who) -> Handover:
    """Take answers back: the lines wait again."""
    taken = _claim(stream, dossiers, load(stream).state.content)
    order = h.Reopen(tuple(Id(one) for one in dossiers), reason, taken)
    return _ordered(store.load(stream, KIND.name), order, who)


def annul(stream: int, reason: Id | None, who: Who) -> Handover:
    """Annul a list of which nothing was taken over."""
    after = _ordered(store.load(stream, KIND.name), h.AnnulList(reason), who)
    LISTINGS[after.state.content].objects.filter(stream=stream).delete()
    return after


def printed(stream: int, sha256: str, who: Who) -> Handover:
    """The list was printed."""
    return _ordered(store.load(stream, KIND.name), h.PrintList(sha256), who)


def once(key: UUID | None, act: Callable[[], Handover]) -> Handover:
    """``act`` in one transaction; the same request again gives the same list."""
    return store.once(key, act, load)


def _ordered(loaded: store.Loaded, order: h.Order, who: Who) -> Handover:
    return KIND.carried(loaded, lambda state, _: decide(state, order, who.official), who)


def _claim(stream: int, dossiers: Collection[int], content: str) -> frozenset[Id]:
    """Put dossiers on a list; those that stand on another one already."""
    model = LISTINGS[content]
    lines: list[Any] = [model(dossier=one, stream=stream) for one in sorted(dossiers)]
    model.objects.bulk_create(lines, ignore_conflicts=True)
    others = model.objects.filter(dossier__in=list(dossiers)).exclude(stream=stream)
    return frozenset(Id(one) for one in others.values_list("dossier", flat=True))
