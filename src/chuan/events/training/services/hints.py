"""The door to hints that people let their heads see."""

from __future__ import annotations

from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.training.rules.held_events import HINT
from chuan.events.training.rules.hint import State, evolve, withdraw

KIND: Kind[State] = Kind("coaching_hint", "training", State, HINT, evolve)
Hint = Standing[State]
_SHARED = """
SELECT s.id FROM store_stream s WHERE s.kind = 'coaching_hint' AND s.state ->> 'status' = 'shared' AND {where}
ORDER BY s.id DESC LIMIT 100
"""


def shared(scope: Scope) -> tuple[Hint, ...]:
    """The hints in scope that are shown to others."""
    where, facts = within(scope, agency="s.agency", official="(s.state ->> 'owner')::bigint")
    return KIND.load_many([row["id"] for row in rows(_SHARED.format(where=where), facts)])


def take_back(stream: int, who: Who) -> Hint:
    """Its owner shows it no more."""
    return KIND.carried(store.load(stream, KIND.name), lambda state, _: withdraw(state, who.official), who)
