"""Many lists and originals at once: decided by the same rules in memory, then written together.

For the simulator and for imports of past work: the caller says when each thing happened and was recorded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused
from chuan.base.store.bulk import append_many
from chuan.base.store.histories import Dated, History
from chuan.base.store.wire import By, Fact
from chuan.events.custody.models import Kept, Listing
from chuan.events.custody.rules import answering, keeping
from chuan.events.custody.rules import events as e
from chuan.events.custody.rules import handover as h
from chuan.events.custody.rules import originals as o
from chuan.events.custody.services.handovers import KIND as HANDOVER
from chuan.events.custody.services.originals import KIND as ORIGINALS

_TYPING = timedelta(seconds=3)
_PORTION = 1000


@dataclass(slots=True)
class HandoverLife:
    """One list being lived in memory."""

    id: int
    agency: int
    state: h.State = field(default_factory=h.State)
    lived: list[Dated] = field(default_factory=list)

    def order(self, order: h.Order, actor: Id, at: datetime) -> None:
        """Decide one order and fold what it makes; ``Refused`` as the ordinary door does."""
        decided = answering.decide(self.state, order, actor)
        if isinstance(decided, Refusal):
            raise Refused(decided)
        for event in decided:
            self.state = h.evolve(self.state, event, at, actor)
            self.lived.append(_dated(event, actor, at))


@dataclass(slots=True)
class OriginalsLife:
    """The originals of one dossier being lived in memory."""

    id: int
    agency: int
    dossier: int
    state: o.State = field(default_factory=o.State)
    lived: list[Dated] = field(default_factory=list)

    def order(self, order: o.Order, actor: Id, at: datetime) -> None:
        decided = keeping.decide(self.state, order, actor)
        if isinstance(decided, Refusal):
            raise Refused(decided)
        for event in decided:
            self.state = o.evolve(self.state, event, at, actor)
            self.lived.append(_dated(event, actor, at))


@dataclass(slots=True)
class Load:
    """Everything to be written together."""

    handovers: list[HandoverLife] = field(default_factory=list)
    originals: list[OriginalsLife] = field(default_factory=list)


def write(load: Load) -> int:
    """Write a load, inside the caller's transaction; the number of events. The readings are not told."""
    Listing.objects.bulk_create(
        (
            Listing(dossier=int(answer.line.dossier), stream=life.id)
            for life in load.handovers
            if life.state.status != "annulled"
            for answer in life.state.answers
            if answer.status != h.DECLINED
        ),
        batch_size=_PORTION,
    )
    kept = (Kept(dossier=life.dossier, stream=life.id) for life in load.originals)
    Kept.objects.bulk_create(kept, batch_size=_PORTION)
    return append_many(_histories(load))


def _histories(load: Load) -> Iterable[History]:
    for one in load.handovers:
        yield History(one.id, HANDOVER.name, one.agency, {}, one.lived, codec.dump(one.state))
    for life in load.originals:
        terms = {"dossier": str(life.dossier)}
        yield History(life.id, ORIGINALS.name, life.agency, terms, life.lived, codec.dump(life.state))


def _dated(event: e.Event, actor: Id, at: datetime) -> Dated:
    return Dated(Fact(f"custody.{type(event).__name__}", codec.dump(event)), By(int(actor), at), at + _TYPING)
