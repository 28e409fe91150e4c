"""The door to holdings: a result's standing, and papers answered by what the office holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.holdings.rules import reuse as r
from chuan.events.holdings.rules import standing as s
from chuan.events.holdings.rules.events import REUSE, STANDING

STANDS: Kind[s.State] = Kind("standing", "holdings", s.State, STANDING, s.evolve)
REUSES: Kind[r.State] = Kind("reuse", "holdings", r.State, REUSE, r.evolve)


def decide(
    agency: int, dossier: int, stream: int | None, make: Callable[[s.State], s.Decided], who: Who
) -> Standing[s.State]:
    """What a decision does to a result; its stream begins with the first one. Inside the caller's transaction."""
    loaded = (
        store.load(stream, STANDS.name)
        if stream
        else store.open_stream(STANDS.name, agency, {"dossier": str(dossier)})
    )

    def made(state: s.State, _: datetime) -> s.Decided:
        return make(state)

    return STANDS.carried(loaded, made, who)


def reuse(agency: int, dossier: int, wanted: r.Decided, who: Who) -> Standing[r.State]:
    """A paper of a dossier answered by what is held."""
    opened = store.open_stream(REUSES.name, agency, {"dossier": str(dossier)})

    def made(*_: Any) -> r.Decided:
        return wanted

    return REUSES.carried(opened, made, who)


def withdraw(stream: int, make: Callable[[r.State], r.Decided], who: Who) -> Standing[r.State]:
    """It is not reused after all."""
    return REUSES.carried(store.load(stream, REUSES.name), lambda state, _: make(state), who)
