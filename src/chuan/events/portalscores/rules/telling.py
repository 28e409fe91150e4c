"""What may be told of an agency, and when not."""

from __future__ import annotations

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.portalscores.rules.events import Annulled, Event, Published
from chuan.events.portalscores.rules.numbers import written
from chuan.events.portalscores.rules.standing import State

Made = tuple[Event, ...] | Refusal


def publish(state: State, wanted: Published, where: str = "") -> Made:
    """One month once: equal figures change nothing, others first need the entry that stands annulled."""
    before = state.of(wanted.index, wanted.month)
    if before is None:
        return (wanted,)
    told = before.told
    if (told.total, told.points) == (wanted.total, wanted.points):
        return ()
    facts = {"month": f"{wanted.month:%m/%Y}", "total": written(told.total), "where": where}
    return refuse("closed", "portalscores.there_already", "total", **facts)


def annul(state: State, entry: int, reason: Id | None) -> Made:
    """One entry never stood; once, with a reason."""
    if not 1 <= entry <= len(state.entries):
        return refuse("missing", "organisation.missing")
    if state.entries[entry - 1].undone is not None:
        return refuse("closed", "portalscores.annulled_already")
    return (Annulled(entry, reason),) if reason else refuse("invalid", "portalscores.no_reason", "reason")
