"""The door to the originals of a dossier: one stream each, made with the first original."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from uuid import UUID

from chuan.base.kernel.ids import new_id
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.custody.models import Kept
from chuan.events.custody.rules import originals as o
from chuan.events.custody.rules.events import KINDS
from chuan.events.custody.rules.keeping import decide

KIND: Kind[o.State] = Kind("originals", "custody", o.State, KINDS, o.evolve)
Originals = Standing[o.State]
load = KIND.load
lived = KIND.lived


def stream_of(dossier: int) -> int | None:
    """The stream that keeps a dossier's originals; None where none were ever kept."""
    return Kept.objects.filter(dossier=dossier).values_list("stream", flat=True).first()


def streams_of(dossiers: Collection[int]) -> dict[int, int]:
    """Dossier -> its stream, for those whose originals were ever kept; one statement."""
    return dict(Kept.objects.filter(dossier__in=list(dossiers)).values_list("dossier", "stream"))


def begin(agency: int, dossier: int, order: o.TakeIn, who: Who, now: datetime | None = None) -> Originals:
    """Keep the first originals of a dossier, inside the caller's transaction; ``now`` as for ``store.open_stream``."""
    made = new_id()
    Kept.objects.create(dossier=dossier, stream=made)
    opened = store.open_stream(KIND.name, agency, {"dossier": str(dossier)}, made, now)
    return _ordered(opened, order, who)


def take_in(agency: int, dossier: int, order: o.TakeIn, who: Who) -> Originals:
    """Keep more originals of a dossier, or the first ones."""
    known = stream_of(dossier)
    return begin(agency, dossier, order, who) if known is None else carry_out(known, order, who)


def carry_out(stream: int, order: o.Order, who: Who, seen: int | None = None) -> Originals:
    """One order, inside the caller's transaction."""
    return _ordered(store.load(stream, KIND.name), order, who, seen)


def once(key: UUID | None, act: Callable[[], Originals]) -> Originals:
    """``act`` in one transaction; the same request again is one act."""
    return store.once(key, act, load)


def _ordered(loaded: store.Loaded, order: o.Order, who: Who, seen: int | None = None) -> Originals:
    return KIND.carried(loaded, lambda state, _: decide(state, order, who.official), who, seen)
