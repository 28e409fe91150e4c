"""The door to scans: taken once, then what the rules allow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.scans.rules.events import KINDS, Taken, Tied
from chuan.events.scans.rules.scan import Decided, State, evolve

KIND: Kind[State] = Kind("scan", "scans", State, KINDS, evolve)
Scan = Standing[State]
load = KIND.load
lived = KIND.lived


def take(stream: int, agency: int, taken: Taken, who: Who, tied: tuple[Id, str] | None = None) -> Scan:
    """A new scan, at once tied to (dossier, paper) where it was sent there; inside the caller's transaction."""
    events: tuple[Any, ...] = (taken, Tied(*tied)) if tied else (taken,)
    return KIND.carried(store.open_stream(KIND.name, agency, {}, stream), lambda *_: events, who)


def more(stream: int, decide: Callable[[State], Decided], who: Who, seen: int | None = None) -> Scan:
    """What a rule makes of the scan, inside the caller's transaction."""
    return KIND.carried(store.load(stream, KIND.name), lambda state, _: decide(state), who, seen)
