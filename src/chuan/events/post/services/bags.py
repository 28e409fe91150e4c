"""The door to lists for the postman: load, decide, append, and the rows of their parcels kept beside."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.post.models import Bag as BagRow
from chuan.events.post.models import Parcel
from chuan.events.post.rules import bag as b
from chuan.events.post.rules import sending
from chuan.events.post.rules.events import BAG, Line

KIND: Kind[b.State] = Kind("postbag", "post", b.State, BAG, b.evolve)
Bag = Standing[b.State]
load = KIND.load
Decide = Callable[[b.State], Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A list among lists; ``out``: parcels the post still has; ``owed`` đồng."""

    stream: int
    number: int
    year: int
    made: datetime
    handed: datetime | None
    annulled: bool
    parcels: int
    out: int
    owed: int


def once(key: UUID | None, act: Callable[[], Bag]) -> Bag:
    return store.once(key, act, load)


def make(agency: int, number: int, year: int, lines: Sequence[Line], who: Who) -> Bag:
    """A new list, inside the caller's transaction; ``Refused`` where a number or a result stands on another."""
    opened = store.open_stream(KIND.name, agency, {}, new_id())
    made = KIND.carried(opened, lambda state, _: sending.make(state, number, year, lines), who)
    for line in lines:
        _listed(made, line)
    _kept(made)
    return made


def carry_out(stream: int, decide: Decide, who: Who, seen: int | None = None) -> Bag:
    """One order on a list, inside the caller's transaction."""
    after = KIND.carried(store.load(stream, KIND.name), lambda state, _: decide(state), who, seen)
    _kept(after)
    return after


def entries(agencies: Collection[int], most: int = 100) -> tuple[Entry, ...]:
    rows = BagRow.objects.filter(agency__in=agencies).order_by("-made", "-stream")[:most]
    return tuple(Entry(*row) for row in rows.values_list(*Entry.__slots__))


def _listed(made: Bag, line: Line) -> None:
    row = Parcel(
        tracking=line.tracking, dossier=int(line.dossier), stream=made.id, agency=made.agency, way="out",
        status=b.LISTED, moved=made.now,
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as wrong:
        key = "post.on_the_way" if "post_result_once" in str(wrong) else "post.taken"
        raise Refused(
            refuse("invalid", key, field=f"tracking-{line.dossier}", number=line.tracking)
        ) from None


def _kept(bag: Bag) -> None:
    state = bag.state
    status = {fate.dossier: fate.status for fate in state.fates}
    if state.annulled is not None:
        Parcel.objects.filter(stream=bag.id).delete()
    for line in state.lines:
        rows = Parcel.objects.filter(tracking=line.tracking).exclude(status=status[line.dossier])
        rows.update(status=status[line.dossier], moved=bag.now)
    told = {
        "agency": bag.agency, "number": state.number, "year": state.year, "made": state.made,
        "handed": state.handed, "annulled": state.annulled is not None, "parcels": len(state.lines),
        "out": sum(one.status in b.ON_THE_WAY for one in state.fates), "owed": state.owed,
    }  # fmt: skip
    BagRow.objects.update_or_create(stream=bag.id, defaults=told)
