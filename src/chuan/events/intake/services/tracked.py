"""The door to dossiers of ministry systems: what another system tells is heard, never decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused
from chuan.base.store import services as store
from chuan.base.store.wire import By, Fact
from chuan.events.intake.rules.tracked.decide import hear as decide
from chuan.events.intake.rules.tracked.events import KINDS, Event, Tracked
from chuan.events.intake.rules.tracked.state import State, evolve
from chuan.events.intake.services import keys
from chuan.events.intake.services.submissions import Actor


@dataclass(frozen=True, slots=True)
class Followed:
    """A tracked dossier as loaded."""

    id: int
    agency: int
    state: State
    now: datetime


@dataclass(frozen=True, slots=True)
class Lived:
    """One report, read back."""

    event: Event
    at: datetime
    recorded: datetime
    actor: Id


def begin(agency: int, report: Tracked, actor: Actor, stream: int) -> tuple[Event, ...]:
    """A dossier heard of for the first time, inside the caller's transaction; ``Refused`` where it cannot be right."""
    loaded = store.open_stream(keys.TRACKED, agency, {}, stream)
    events = _hear(loaded, report, actor)
    keys.claim(keys.TRACKED, report.code, stream)
    return events


def hear(stream: int, report: Tracked, actor: Actor) -> tuple[Event, ...]:
    """What followed from one more report; nothing where it says what is known."""
    return _hear(store.load(stream, keys.TRACKED), report, actor)


def would(stream: int | None, report: Tracked, now: datetime) -> tuple[Event, ...] | Refusal:
    """What ``begin`` or ``hear`` would do, nothing being kept."""
    state = State() if stream is None else load(stream).state
    return decide(state, report, now)


def load(stream: int) -> Followed:
    """A tracked dossier as it stands; ``Refused(missing)`` if there is none."""
    loaded = store.load(stream, keys.TRACKED)
    return Followed(loaded.id, loaded.agency, codec.load(State, loaded.state), loaded.now)


def lived(stream: int) -> tuple[Lived, ...]:
    """The reports on a tracked dossier in order."""
    return tuple(
        Lived(codec.load(KINDS[one.kind], one.body), one.at, one.recorded, Id(one.actor))
        for one in store.history(stream)
    )


def _hear(loaded: store.Loaded, report: Tracked, actor: Actor) -> tuple[Event, ...]:
    state = codec.load(State, loaded.state)
    at = actor.at or loaded.now
    decided = decide(state, report, loaded.now)
    if isinstance(decided, Refusal):
        raise Refused(decided)
    if decided:
        for event in decided:
            state = evolve(state, event, at)
        facts = [Fact(f"intake.{type(event).__name__}", codec.dump(event)) for event in decided]
        store.append(loaded, facts, codec.dump(state), By(actor.official, at, None, actor.key))
    return decided
