"""The door to look-ups: kept with the reception that made them, read back with its dossier."""

from __future__ import annotations

from collections.abc import Collection

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused
from chuan.base.store import services as store
from chuan.base.store.wire import By, Fact
from chuan.events.lookups.rules.lookup import State, decide, ids

KIND = "lookup"


def keep(agency: int, dossier: int, state: State, official: Id) -> tuple[Id | None, Id | None]:
    """Keep a look-up of one paper, inside the caller's transaction: what the paper's line points at."""
    made = decide(state)
    if isinstance(made, Refusal):
        raise Refused(made)
    opened = store.open_stream(KIND, agency, {"dossier": str(dossier)})
    facts = [Fact(f"lookups.{type(event).__name__}", codec.dump(event)) for event in made]
    store.append(opened, facts, codec.dump(state), By(official, opened.now))
    return ids(state, Id(opened.id))


def kept(streams: Collection[int]) -> dict[int, State]:
    """Look-ups by the ids that papers point at; one statement, none for no ids."""
    found = store.load_many(list(streams), KIND) if streams else ()
    return {one.id: codec.load(State, one.state) for one in found}
