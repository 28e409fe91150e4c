"""The door to initiatives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.meetings.rules.events import INITIATIVE
from chuan.events.meetings.rules.initiative import Made, State, evolve

KIND: Kind[State] = Kind("initiative", "meetings", State, INITIATIVE, evolve)
Initiative = Standing[State]
load = KIND.load
_LAST = "SELECT id FROM store_stream s WHERE kind = 'initiative' AND {where} ORDER BY id DESC LIMIT 200"


def put(stream: int, agency: int, decided: Made, who: Who) -> Initiative:
    """Somebody proposes one."""
    return KIND.carried(store.open_stream(KIND.name, agency, {}, stream), lambda *_: decided, who)


def more(stream: int, decide: Callable[[State, datetime], Made], who: Who) -> Initiative:
    """What a rule makes of it, inside the caller's transaction."""
    return KIND.carried(store.load(stream, KIND.name), decide, who)


def listed(scope: Scope) -> tuple[Initiative, ...]:
    """The last two hundred in scope, the newest first."""
    where, facts = within(scope, agency="s.agency")
    found = KIND.load_many([row["id"] for row in rows(_LAST.format(where=where), facts)])
    return tuple(sorted(found, key=lambda one: -one.id))
