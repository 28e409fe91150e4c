"""One year of an index measured by others, with every version of its figures."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.selfscores.rules.outside_events import Imported


@dataclass(frozen=True, slots=True)
class State:
    """The last version counts."""

    versions: tuple[Imported, ...] = ()

    @property
    def now(self) -> Imported | None:
        return self.versions[-1] if self.versions else None


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    return replace(state, versions=(*state.versions, event)) if isinstance(event, Imported) else state


def enter(state: State, wanted: Imported) -> tuple[Imported, ...] | Refusal:
    """Equal figures change nothing; others need a reason."""
    before = state.now
    if before is None:
        return (wanted,)
    if (before.values, before.total, before.rank) == (wanted.values, wanted.total, wanted.rank):
        return ()
    if wanted.reason is None:
        return refuse("invalid", "selfscores.again_why", "reason", year=wanted.year)
    return (wanted,)
