"""The door to inspections; a stream is of the inspected agency."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from chuan.base.kernel.refusal import Refusal
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.inspections.rules.events import INSPECTION, Event
from chuan.events.inspections.rules.state import State
from chuan.events.inspections.rules.turns import evolve

KIND: Kind[State] = Kind("inspection", "inspections", State, INSPECTION, evolve)
Inspection = Standing[State]
Decision = tuple[Event, ...] | Refusal
load = KIND.load
_LISTED = """
SELECT s.id FROM store_stream s WHERE s.kind = 'inspection' AND ({where} OR EXISTS (
    SELECT 1 FROM jsonb_array_elements(s.state -> 'team') t
    WHERE (t ->> 'official')::bigint = ANY(%(members)s)))
ORDER BY s.state ->> 'planned' DESC, s.id DESC
"""


def listed(scope: Scope) -> tuple[Inspection, ...]:
    """Those of the agencies in scope, and those whose team has a person in scope; the latest planned first."""
    where, facts = within(scope, agency="s.agency")
    found = [
        row["id"] for row in rows(_LISTED.format(where=where), {**facts, "members": sorted(scope.officials)})
    ]
    by_id = {one.id: one for one in KIND.load_many(found)}
    return tuple(by_id[one] for one in found)


def begin(stream: int, agency: int, decided: Decision, who: Who) -> Inspection:
    """Open an inspection with what was decided of it."""
    opened = store.open_stream(KIND.name, agency, {}, stream)
    return KIND.carried(opened, lambda *_: decided, who)


def more(stream: int, decide: Callable[[State], Decision], who: Who, seen: int | None = None) -> Inspection:
    """What a rule makes of the inspection, inside the caller's transaction."""

    def decided(state: State, _: datetime) -> Decision:
        return decide(state)

    return KIND.carried(store.load(stream, KIND.name), decided, who, seen)
