"""Which steps took longer than they were given, and whose: what an apology must say honestly."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.lengths import minutes, runs
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.kinds import Event


@dataclass(frozen=True, slots=True)
class Spent:
    """One stay at a step: who had it last, working minutes used and given (0 = none stated)."""

    step: str
    unit: int
    official: int
    since: datetime
    used: int
    given: int

    @property
    def over(self) -> int:
        return max(0, self.used - self.given) if self.given else 0


def spent(
    procedure: Procedure,
    lived: Iterable[tuple[Event, datetime]],
    calendar: WorkTime,
    day_minutes: int,
    at: datetime,
) -> tuple[Spent, ...]:
    """Every stay at a step whose clock runs, finished or still open, in the order they ended."""
    open_: dict[str, e.Hold] = {}
    stays: list[tuple[e.Hold, datetime]] = []
    for event, moment in lived:
        holds = _after(open_, event)
        stays += [(hold, moment) for step, hold in open_.items() if step not in holds]
        open_ = holds
    stays += [(hold, at) for hold in open_.values()]
    return tuple(
        Spent(
            step=hold.step,
            unit=int(hold.unit),
            official=int(hold.official),
            since=hold.since,
            used=calendar.elapsed(hold.since, until),
            given=minutes(runs(step), day_minutes),
        )
        for hold, until in stays
        if (step := procedure.step(hold.step)) is not None and step.clock
    )


def worst(stays: Iterable[Spent]) -> Spent | None:
    """The stay that overran most: the unit that must write the apology."""
    return max((stay for stay in stays if stay.over), key=lambda stay: stay.over, default=None)


def _after(open_: dict[str, e.Hold], event: Event) -> dict[str, e.Hold]:
    """The open holds after an event."""
    if isinstance(event, e.Assigned):
        return {**open_, event.hold.step: event.hold}
    if isinstance(event, e.Received | e.Passed | e.TakenBack):
        return {hold.step: hold for hold in event.holds}
    return {} if isinstance(event, e.Ready | e.Annulled) else open_
