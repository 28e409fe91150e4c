"""The door to reviews and their decisions: matters on two system procedures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from chuan.base.kernel.refusal import Refusal
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.reviews.rules.deciding import gate
from chuan.events.reviews.rules.events import DECISION, REVIEW, Event
from chuan.events.reviews.rules.review import Decision, State, evolve, evolve_decision

MATTERS: Matters[State] = Matters(Kind("review", "reviews", State, REVIEW, evolve), "xem-xet-lanh-dao", gate)
DECISIONS: Matters[Decision] = Matters(
    Kind("decision", "reviews", Decision, DECISION, evolve_decision), "thuc-hien-ket-luan"
)
Review = Standing[State]
load = MATTERS.kind.load
_LAST = "SELECT id FROM store_stream s WHERE kind = 'review' AND {where} ORDER BY id DESC LIMIT 50"
_OF = (
    "SELECT id FROM store_stream s WHERE kind = 'decision' AND {where} AND (state ->> 'review') = %(review)s"
)


def reviews(scope: Scope) -> tuple[Review, ...]:
    """The reviews in scope, the last fifty, the newest first."""
    where, facts = within(scope, agency="s.agency")
    found = MATTERS.kind.load_many([row["id"] for row in rows(_LAST.format(where=where), facts)])
    return tuple(sorted(found, key=lambda one: -one.id))


def decisions(scope: Scope, review: int) -> Mapping[int, Standing[Decision]]:
    """The decisions of a review by their stream."""
    where, facts = within(scope, agency="s.agency")
    found = rows(_OF.format(where=where), {**facts, "review": str(review)})
    return {one.id: one for one in DECISIONS.kind.load_many([row["id"] for row in found])}


def more(
    stream: int, decide: Callable[[State], tuple[Event, ...] | Refusal], who: Who, seen: int | None = None
) -> Review:
    """What a rule makes of the review, inside the caller's transaction."""

    def decided(state: State, _: datetime) -> tuple[Event, ...] | Refusal:
        return decide(state)

    return MATTERS.more(stream, decided, who, seen)
