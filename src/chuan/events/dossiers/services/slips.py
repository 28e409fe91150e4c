"""The door to slips: a visit that ended without a dossier, kept and shown at the next one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.wire import By, Fact
from chuan.events.dossiers.rules.slips import (
    SLIP_KINDS,
    Guided,
    ReceptionRefused,
    Slip,
    SlipPrinted,
    SupplementAsked,
)
from chuan.events.dossiers.services.dossiers import Actor

KIND = "slip"


@dataclass(frozen=True, slots=True)
class KeptSlip:
    """A slip as kept: the events of its stream, oldest first."""

    id: int
    agency: int
    at: datetime
    actor: Id
    asked: SupplementAsked | ReceptionRefused
    later: tuple[Slip, ...]


def ask(
    agency: int, slip: SupplementAsked | ReceptionRefused, actor: Actor, stream: int | None = None
) -> int:
    """Keep a slip, inside the caller's transaction; the id of its stream."""
    loaded = store.open_stream(KIND, agency, {}, stream)
    _append(loaded, slip, actor)
    return loaded.id


def once(key: UUID | None, act: Callable[[], int]) -> int:
    """``act`` in one transaction; the same request again gives the same slip."""
    return store.once(key, act, int)


def add(stream: int, slip: Slip, actor: Actor) -> None:
    """Add what happened to a slip since: printed, settled."""
    _append(store.load(stream, KIND), slip, actor)


def slip(stream: int) -> KeptSlip:
    """One slip with all that happened to it."""
    loaded = store.load(stream, KIND)
    events = store.history(stream)
    read = [codec.load(SLIP_KINDS[event.kind], event.body) for event in events]
    first = read[0]
    if not isinstance(first, SupplementAsked | ReceptionRefused):
        raise Refused(refuse("missing", "store.no_stream"))
    return KeptSlip(stream, loaded.agency, events[0].at, Id(events[0].actor), first, tuple(read[1:]))


@dataclass(frozen=True, slots=True)
class Guidance:
    """One guidance as kept; ``printed`` are the SHA-256 of its papers, oldest first."""

    id: int
    agency: int
    at: datetime
    actor: Id
    guided: Guided
    printed: tuple[str, ...]


def guide(agency: int, guided: Guided, actor: Actor, stream: int) -> int:
    """Keep that somebody was guided, inside the caller's transaction; the id of its stream."""
    loaded = store.open_stream(KIND, agency, {}, stream)
    _append(loaded, guided, actor)
    return loaded.id


def guidance(stream: int) -> Guidance:
    """One guidance with its papers; ``Refused(missing)`` for any other slip."""
    loaded = store.load(stream, KIND)
    events = store.history(stream)
    first, *later = (codec.load(SLIP_KINDS[event.kind], event.body) for event in events)
    if not isinstance(first, Guided):
        raise Refused(refuse("missing", "store.no_stream"))
    printed = tuple(one.sha256 for one in later if isinstance(one, SlipPrinted))
    return Guidance(stream, loaded.agency, events[0].at, Id(events[0].actor), first, printed)


def _append(loaded: store.Loaded, slip: Slip, actor: Actor) -> None:
    fact = Fact(f"dossiers.{type(slip).__name__}", codec.dump(slip))
    state = {**loaded.state, type(slip).__name__: fact.body}
    key: UUID | None = actor.key
    store.append(loaded, [fact], state, By(actor.official, actor.at or loaded.now, None, key))
