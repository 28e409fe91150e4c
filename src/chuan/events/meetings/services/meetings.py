"""The door to meetings and their decisions, which run the system procedure of a leader's decisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.meetings.rules.events import DECISION, MEETING
from chuan.events.meetings.rules.meeting import Decision, Made, State, evolve, evolve_decision

KIND: Kind[State] = Kind("meeting", "meetings", State, MEETING, evolve)
DECISIONS: Matters[Decision] = Matters(
    Kind("meeting_decision", "meetings", Decision, DECISION, evolve_decision), "thuc-hien-ket-luan"
)
Meeting = Standing[State]
load = KIND.load
_LAST = """
SELECT id FROM store_stream s WHERE kind = 'meeting' AND {where}
ORDER BY (state ->> 'at') DESC NULLS LAST, id DESC LIMIT 100
"""


def put(stream: int, agency: int, decided: Made, who: Who) -> Meeting:
    """Call a meeting."""
    return KIND.carried(store.open_stream(KIND.name, agency, {}, stream), lambda *_: decided, who)


def more(stream: int, decide: Callable[[State, datetime], Made], who: Who) -> Meeting:
    """What a rule makes of it, inside the caller's transaction."""
    return KIND.carried(store.load(stream, KIND.name), decide, who)


def listed(scope: Scope) -> tuple[Meeting, ...]:
    """The last hundred meetings in scope, the newest first."""
    where, facts = within(scope, agency="s.agency")
    found = KIND.load_many([row["id"] for row in rows(_LAST.format(where=where), facts)])
    return tuple(sorted(found, key=lambda one: (one.state.at is None, one.state.at), reverse=True))


def decisions(streams: list[int]) -> Mapping[int, Standing[Decision]]:
    """Decisions by their stream."""
    return {one.id: one for one in DECISIONS.kind.load_many(streams)}
