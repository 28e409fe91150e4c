"""The door to submissions: load, decide, append inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.wire import By, Fact
from chuan.events.intake.rules.submissions.decide import Order, Submit, decide
from chuan.events.intake.rules.submissions.events import KINDS, Event, Submitted
from chuan.events.intake.rules.submissions.state import Happened, State, evolve
from chuan.events.intake.services import keys


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts (``official`` 0: another system's message), when it happened (None: now), the request's key."""

    official: Id = Id(0)
    at: datetime | None = None
    key: UUID | None = None


@dataclass(frozen=True, slots=True)
class Submission:
    """A submission as loaded: where it stands and the number of its last event."""

    id: int
    agency: int
    seq: int
    state: State
    now: datetime


@dataclass(frozen=True, slots=True)
class Lived:
    """One event of a submission, read back."""

    event: Event
    at: datetime
    recorded: datetime
    actor: Id


def submit(agency: int, event: Submitted, actor: Actor, stream: int) -> Submission:
    """The first event of a submission under its Portal's code, inside the caller's transaction."""
    loaded = store.open_stream(keys.SUBMISSION, agency, {}, stream)
    keys.claim(keys.SUBMISSION, event.code, stream)
    return _carry_out(loaded, Submit(event), actor)


def carry_out(stream: int, order: Order, actor: Actor, seen: int | None = None) -> Submission:
    """One order on one submission; ``seen`` is the last event the page showed."""
    loaded = store.load(stream, keys.SUBMISSION)
    if seen is not None and seen != loaded.seq:
        raise Refused(refuse("stale", "store.stale"))
    return _carry_out(loaded, order, actor)


def load(stream: int) -> Submission:
    """A submission as it stands; ``Refused(missing)`` if there is none."""
    return _submission(store.load(stream, keys.SUBMISSION))


def load_many(streams: Sequence[int]) -> tuple[Submission, ...]:
    return tuple(_submission(loaded) for loaded in store.load_many(streams, keys.SUBMISSION))


def by_code(code: str) -> Submission | None:
    """The submission of a Portal's code; None where it never came."""
    stream = keys.stream_of(keys.SUBMISSION, code)
    return None if stream is None else load(stream)


def lived(stream: int) -> tuple[Lived, ...]:
    """The events of a submission in order."""
    return tuple(
        Lived(codec.load(KINDS[one.kind], one.body), one.at, one.recorded, Id(one.actor))
        for one in store.history(stream)
    )


def _carry_out(loaded: store.Loaded, order: Order, actor: Actor) -> Submission:
    state = codec.load(State, loaded.state)
    at = actor.at or loaded.now
    decided = decide(state, order, at, loaded.now)
    if isinstance(decided, Refusal):
        raise Refused(decided)
    if not decided:
        return _submission(loaded)
    for event in decided:
        state = evolve(state, Happened(event, at))
    facts = [Fact(f"intake.{type(event).__name__}", codec.dump(event)) for event in decided]
    by = By(actor.official, at, None, actor.key)
    return _submission(store.append(loaded, facts, codec.dump(state), by))


def _submission(loaded: store.Loaded) -> Submission:
    return Submission(loaded.id, loaded.agency, loaded.seq, codec.load(State, loaded.state), loaded.now)
