"""Where a tracked dossier stands, as far as its own system has said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.intake.rules import statuses as s
from chuan.events.intake.rules.tracked import events as e


@dataclass(frozen=True, slots=True)
class State:
    """``told`` is the last thing applied; ``since`` when it was; ``fault`` what was last contradicted, "" for none."""

    code: str = ""
    system: str = ""
    procedure: str = ""
    submitted: datetime | None = None
    owner: Id = Id(0)
    unit: Id = Id(0)
    holder: Id = Id(0)
    title: Id | None = None
    channel: str = "online"
    told: e.Told = e.Told(s.REGISTERED)  # noqa: RUF009 - frozen value
    since: datetime | None = None
    fault: str = ""
    contradicted: e.Told | None = None

    @property
    def new(self) -> bool:
        return not self.code

    @property
    def ended(self) -> datetime | None:
        """When the work ended over there; the return where no end was told."""
        return self.told.ended or self.told.returned


def evolve(state: State, happened: Happened) -> State:
    """The state after one event."""
    event, at = happened.event, happened.at
    if isinstance(event, e.Tracked):
        return State(
            event.code, event.system, event.procedure, event.submitted, event.owner, event.unit,
            event.holder, event.title, event.channel, event.told, at,
        )  # fmt: skip
    if isinstance(event, e.Advanced):
        moved = event.told.status != state.told.status
        return replace(
            state, told=event.told, since=at if moved else state.since, fault="", contradicted=None
        )
    return replace(state, fault=event.fault, contradicted=event.told)
