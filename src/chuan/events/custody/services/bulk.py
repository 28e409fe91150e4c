"""Many lists and originals at once: decided by the same rules in memory, then written together.

For the simulator and for imports of past work: the caller says when each thing happened and was recorded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.store.bulk import append_many
from chuan.base.store.typed import Life, histories
from chuan.base.store.wire import By
from chuan.events.custody.models import Kept
from chuan.events.custody.rules import answering, keeping
from chuan.events.custody.rules import handover as h
from chuan.events.custody.rules import originals as o
from chuan.events.custody.services.handovers import KIND as HANDOVER
from chuan.events.custody.services.handovers import LISTINGS
from chuan.events.custody.services.originals import KIND as ORIGINALS

_TYPING = timedelta(seconds=3)
_PORTION = 1000


class HandoverLife(Life[h.State]):
    """One list being lived in memory."""

    def __init__(self, stream: int, agency: int) -> None:
        super().__init__(HANDOVER, stream, agency, {}, h.State())

    def carry_out(self, order: h.Order, actor: Id, at: datetime) -> None:
        """Decide one order and fold what it makes; ``Refused`` as the ordinary door does."""
        self.order(answering.decide(self.state, order, actor), By(int(actor), at), at + _TYPING)


class OriginalsLife(Life[o.State]):
    """The originals of one dossier being lived in memory."""

    def __init__(self, stream: int, agency: int, dossier: int) -> None:
        super().__init__(ORIGINALS, stream, agency, {"dossier": str(dossier)}, o.State())
        self.dossier = dossier

    def carry_out(self, order: o.Order, actor: Id, at: datetime) -> None:
        self.order(keeping.decide(self.state, order, actor), By(int(actor), at), at + _TYPING)


@dataclass(slots=True)
class Load:
    """Everything to be written together."""

    handovers: list[HandoverLife] = field(default_factory=list)
    originals: list[OriginalsLife] = field(default_factory=list)


def _lines(load: Load, content: str) -> Iterator[tuple[int, int]]:
    """The dossiers on live lists of this content, each with its list."""
    for life in load.handovers:
        if life.state.status != "annulled" and life.state.content == content:
            yield from (
                (int(answer.line.dossier), life.id)
                for answer in life.state.answers
                if answer.status != h.DECLINED
            )


def write(load: Load) -> int:
    """Write a load, inside the caller's transaction; the number of events. The readings are not told."""
    for content, model in LISTINGS.items():
        lines: list[Any] = [model(dossier=one, stream=stream) for one, stream in _lines(load, content)]
        model.objects.bulk_create(lines, batch_size=_PORTION)
    kept = (Kept(dossier=life.dossier, stream=life.id) for life in load.originals)
    Kept.objects.bulk_create(kept, batch_size=_PORTION)
    return append_many(histories([*load.handovers, *load.originals]))
