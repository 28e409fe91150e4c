"""Load, decide, append: the same for both kinds of stream, inside a transaction of the caller."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.wire import By, Fact
from chuan.events.custody.rules.events import KINDS, Event

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Who:
    """Who orders, when it happened (None: now), and the request's key."""

    official: Id
    at: datetime | None = None
    key: UUID | None = None


@dataclass(frozen=True, slots=True)
class Kind(Generic[S]):
    """A kind of stream: its name, the state it folds to, and its rules."""

    name: str
    state: type[S]
    decide: Callable[[S, Any, Id], Any]
    evolve: Callable[[S, Any, datetime, Id], S]


@dataclass(frozen=True, slots=True)
class Loaded(Generic[S]):
    """A stream as it stands, with the number of its last event."""

    id: int
    agency: int
    seq: int
    state: S


@dataclass(frozen=True, slots=True)
class Lived:
    """One event read back."""

    seq: int
    event: Event
    at: datetime
    recorded: datetime
    actor: Id


def ordered(kind: Kind[S], loaded: store.Loaded, order: Any, who: Who, seen: int | None = None) -> Loaded[S]:
    """One order on a loaded stream; ``Refused`` where it may not, or where others acted since ``seen``."""
    if seen is not None and seen != loaded.seq:
        raise Refused(refuse("stale", "store.stale"))
    state = codec.load(kind.state, loaded.state)
    decided = kind.decide(state, order, who.official)
    if isinstance(decided, Refusal):
        raise Refused(decided)
    at = who.at or loaded.now
    for event in decided:
        state = kind.evolve(state, event, at, who.official)
    facts = [Fact(f"custody.{type(event).__name__}", codec.dump(event)) for event in decided]
    after = store.append(loaded, facts, codec.dump(state), By(who.official, at, None, who.key))
    return Loaded(after.id, after.agency, after.seq, state)


def load(kind: Kind[S], stream: int) -> Loaded[S]:
    """A stream as it stands; ``Refused(missing)`` if there is none."""
    found = store.load(stream, kind.name)
    return Loaded(found.id, found.agency, found.seq, codec.load(kind.state, found.state))


def lived(stream: int) -> tuple[Lived, ...]:
    """The events of a stream in order."""
    return tuple(
        Lived(one.seq, codec.load(KINDS[one.kind], one.body), one.at, one.recorded, Id(one.actor))
        for one in store.history(stream)
    )
