"""Typed streams: a context names its state, its events and its fold once; loading and appending are the same for all.

What may happen is the context's own rule: it is given the state and answers with events or a refusal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.histories import Dated, History
from chuan.base.store.wire import By, Fact, Recorded

S = TypeVar("S")
Decided = Sequence[Any] | Refusal


@dataclass(frozen=True, slots=True)
class Who:
    """Who orders (0: another system), for whom, when it happened (None: now), and the request's key."""

    official: Id = Id(0)
    on_behalf: Id | None = None
    at: datetime | None = None
    key: UUID | None = None


@dataclass(frozen=True, slots=True)
class Standing(Generic[S]):
    """A stream as it stands: its state, its terms, the number of its last event, and the database's clock."""

    id: int
    agency: int
    seq: int
    state: S
    terms: Mapping[str, Any]
    now: datetime


@dataclass(frozen=True, slots=True)
class Lived:
    """One event of a stream, read back."""

    seq: int
    event: Any
    at: datetime
    recorded: datetime
    actor: Id
    on_behalf: Id | None


@dataclass(frozen=True)
class Kind(Generic[S]):
    """A kind of stream. ``prefix`` is the context's, as its events are called in the store ("money.Paid")."""

    name: str
    prefix: str
    state: type[S]
    events: Mapping[str, type]
    evolve: Callable[[S, Happened], S]

    def load(self, stream: int) -> Standing[S]:
        """A stream as it stands; ``Refused(missing)`` if there is none of this kind."""
        return self.standing(store.load(stream, self.name))

    def load_many(self, streams: Sequence[int]) -> tuple[Standing[S], ...]:
        """Those of the streams that are of this kind, by id; one statement, none for no streams."""
        found = store.load_many(streams, self.name) if streams else ()
        return tuple(self.standing(one) for one in found)

    def standing(self, loaded: store.Loaded) -> Standing[S]:
        state = codec.load(self.state, loaded.state)
        return Standing(loaded.id, loaded.agency, loaded.seq, state, loaded.terms, loaded.now)

    def carried(
        self,
        loaded: store.Loaded,
        decide: Callable[[S, datetime], Decided],
        who: Who,
        seen: int | None = None,
        given: Any = None,
    ) -> Standing[S]:
        """What ``decide(state, at)`` makes, appended inside the caller's transaction; nothing where it makes nothing.

        ``seen``: the last event the page showed; where another came since, it is refused as stale.
        ``given``: what it decides with that a projector wants too (``store.Moved``).
        """
        if seen is not None and seen != loaded.seq:
            raise Refused(refuse("stale", "store.stale"))
        at, before = who.at or loaded.now, self.standing(loaded)
        events = _allowed(decide(before.state, at))
        if not events:
            return before
        state = self.folded(before.state, events, at, who.official)
        by = By(who.official, at, who.on_behalf, who.key)
        after = store.append(loaded, [self.fact(event) for event in events], codec.dump(state), by, given)
        return Standing(after.id, after.agency, after.seq, state, after.terms, after.now)

    def lived(self, stream: int, after: int = 0) -> tuple[Lived, ...]:
        """The events of a stream in order, those after ``after`` only."""
        return tuple(self._lived(event) for event in store.history(stream, after))

    def replay(self, stream: int) -> S:
        """The state folded again from the first event; equal to what ``load`` gives."""
        state = self.state()
        for item in self.lived(stream):
            state = self.evolve(state, Happened(item.event, item.at, item.actor))
        return state

    def folded(self, state: S, events: Sequence[Any], at: datetime, actor: Id) -> S:
        for event in events:
            state = self.evolve(state, Happened(event, at, actor))
        return state

    def fact(self, event: Any) -> Fact:
        return Fact(f"{self.prefix}.{type(event).__name__}", codec.dump(event))

    def _lived(self, event: Recorded) -> Lived:
        return Lived(
            event.seq,
            codec.load(self.events[event.kind], event.body),
            event.at,
            event.recorded,
            Id(event.actor),
            None if event.on_behalf is None else Id(event.on_behalf),
        )


@dataclass(slots=True)
class Life(Generic[S]):
    """A stream lived in memory, from nothing, by the same rules; written together with others afterwards."""

    kind: Kind[S]
    id: int
    agency: int
    stored_terms: Mapping[str, Any]
    state: S
    lived: list[Dated] = field(default_factory=list)

    def order(self, decided: Decided, by: By, recorded: datetime) -> Sequence[Any]:
        """Fold what was decided; ``Refused`` as the ordinary door does."""
        events = _allowed(decided)
        self.state = self.kind.folded(self.state, events, by.at, Id(by.actor))
        self.lived += [Dated(self.kind.fact(event), by, recorded) for event in events]
        return events

    def history(self) -> History:
        state = codec.dump(self.state)
        return History(self.id, self.kind.name, self.agency, self.stored_terms, self.lived, state)


def histories(lives: Sequence[Life[Any]]) -> Iterator[History]:
    """What ``bulk.append_many`` writes."""
    return (life.history() for life in lives)


def _allowed(decided: Decided) -> Sequence[Any]:
    if isinstance(decided, Refusal):
        raise Refused(decided)
    return decided
