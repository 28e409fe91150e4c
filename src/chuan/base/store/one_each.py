"""Kinds of which an agency has one stream, opened with the first thing told of it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from chuan.base.store import services as store
from chuan.base.store.models import Stream
from chuan.base.store.typed import Decided, Kind, Standing, Who

S = TypeVar("S")


@dataclass(frozen=True)
class OneEach(Generic[S]):
    """The door to such a kind."""

    kind: Kind[S]

    def told_of(self, agencies: Collection[int]) -> dict[int, Standing[S]]:
        """What was told of these agencies, by agency; two statements."""
        found = Stream.objects.filter(kind=self.kind.name, agency__in=sorted(agencies)).order_by("id")
        return {one.agency: one for one in self.kind.load_many(list(found.values_list("id", flat=True)))}

    def more(
        self, agency: int, stream: int, decide: Callable[[S, datetime], Decided], who: Who
    ) -> Standing[S]:
        """What a rule makes, on the agency's stream, inside the caller's transaction; ``stream`` where it is new."""
        known = self.told_of([agency]).get(agency)
        name = self.kind.name
        loaded = store.load(known.id, name) if known else store.open_stream(name, agency, {}, stream)
        return self.kind.carried(loaded, decide, who)
