"""The door to what the Portal published of agencies: one stream an agency, made with the first month told."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.services import rows
from chuan.events.portalscores.rules.events import KINDS
from chuan.events.portalscores.rules.standing import State, evolve
from chuan.events.portalscores.rules.telling import Made

KIND: Kind[State] = Kind("portalscore", "portalscores", State, KINDS, evolve)
Told = Standing[State]
load = KIND.load
_OF = "SELECT id FROM store_stream WHERE kind = 'portalscore' AND agency = ANY(%(agencies)s) ORDER BY id"


def told_of(agencies: Collection[int]) -> dict[int, Told]:
    """What was told of these agencies, by agency; two statements."""
    found = KIND.load_many([row["id"] for row in rows(_OF, {"agencies": sorted(agencies)})])
    return {one.agency: one for one in found}


def more(agency: int, stream: int, decide: Callable[[State, datetime], Made], who: Who) -> Told:
    """What a rule makes, on the agency's stream, inside the caller's transaction; ``stream`` where it is new."""
    known = told_of([agency]).get(agency)
    loaded = store.load(known.id, KIND.name) if known else store.open_stream(KIND.name, agency, {}, stream)
    return KIND.carried(loaded, decide, who)
