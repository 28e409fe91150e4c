"""The door to dossiers of ministry systems: what another system tells is heard, never decided."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.refusal import Refusal
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Kind, Standing, Who
from chuan.events.intake.rules.tracked.decide import hear as decide
from chuan.events.intake.rules.tracked.events import KINDS, Event, Tracked
from chuan.events.intake.rules.tracked.state import State, evolve
from chuan.events.intake.services import keys

TRACKED: Kind[State] = Kind(keys.TRACKED, "intake", State, KINDS, evolve)

Followed = Standing[State]
"""A tracked dossier as loaded."""

load = TRACKED.load
lived = TRACKED.lived


def begin(agency: int, report: Tracked, actor: Who, stream: int) -> tuple[Event, ...]:
    """A dossier heard of for the first time, inside the caller's transaction; ``Refused`` where it cannot be right."""
    loaded = store.open_stream(keys.TRACKED, agency, {}, stream)
    events = _hear(loaded, report, actor)
    keys.claim(keys.TRACKED, report.code, stream)
    return events


def hear(stream: int, report: Tracked, actor: Who) -> tuple[Event, ...]:
    """What followed from one more report; nothing where it says what is known."""
    return _hear(store.load(stream, keys.TRACKED), report, actor)


def would(stream: int | None, report: Tracked, now: datetime) -> tuple[Event, ...] | Refusal:
    """What ``begin`` or ``hear`` would do, nothing being kept."""
    state = State() if stream is None else load(stream).state
    return decide(state, report, now)


def _hear(loaded: store.Loaded, report: Tracked, actor: Who) -> tuple[Event, ...]:
    heard: list[Event] = []

    def decided(state: State, _: datetime) -> Decided:
        events = decide(state, report, loaded.now)
        heard.extend(() if isinstance(events, Refusal) else events)
        return events

    TRACKED.carried(loaded, decided, actor)
    return tuple(heard)
