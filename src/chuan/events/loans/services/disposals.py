"""The door to disposal lists."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.loans.rules.disposal import State, evolve
from chuan.events.loans.rules.events import DISPOSAL

KIND: Kind[State] = Kind("disposal", "loans", State, DISPOSAL, evolve)
Disposal = Standing[State]
load = KIND.load
_LAST = "SELECT id FROM store_stream s WHERE kind = 'disposal' AND {where} ORDER BY id DESC LIMIT 50"


def begin(stream: int, agency: int, decided: Any, who: Who) -> Disposal:
    """Open a list; ``Refused`` by the rule."""
    return KIND.carried(store.open_stream(KIND.name, agency, {}, stream), lambda *_: decided, who)


def more(stream: int, decide: Callable[[State], Any], who: Who, seen: int | None = None) -> Disposal:
    """What a rule makes of the list, inside the caller's transaction."""

    def decided(state: State, _: datetime) -> Any:
        return decide(state)

    return KIND.carried(store.load(stream, KIND.name), decided, who, seen)


def listed(scope: Scope) -> tuple[Disposal, ...]:
    """The last lists in scope."""
    where, facts = within(scope, agency="s.agency")
    return KIND.load_many([row["id"] for row in rows(_LAST.format(where=where), facts)])
