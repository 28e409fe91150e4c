"""Who had which step from when to when, and how much of its time that took: what lateness is told from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.lengths import minutes, runs
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.clock import stood_still
from chuan.events.dossiers.rules.interruptions import Arrived
from chuan.events.dossiers.rules.state import State


@dataclass(frozen=True, slots=True)
class Stay:
    """A step as somebody had it, from opening to passing; given to another, it is the other's."""

    step: str
    unit: Id
    official: Id
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Overrun:
    """A stay that took longer than its step is given, in working minutes, stops left out."""

    stay: Stay
    used: int
    given: int


def stays(lived: Iterable[Happened], end: datetime) -> Iterator[Stay]:
    """Every step as it was held; one taken back goes on from the moment it was. Those still held last until ``end``."""
    now: dict[str, Stay] = {}
    for happened in lived:
        event, at = happened.event, happened.at
        if isinstance(event, e.Assigned) and event.hold.step in now:
            hold = event.hold
            now[hold.step] = replace(now[hold.step], unit=hold.unit, official=hold.official)
        if isinstance(event, Arrived):
            now = {step: replace(stay, since=at) for step, stay in now.items()}
        if not isinstance(event, e.Received | e.Passed | e.TakenBack):
            continue
        held = {hold.step: hold for hold in event.holds}
        gone = [step for step in now if step not in held or held[step].since > now[step].since]
        yield from (replace(now.pop(step), until=at) for step in gone)
        fresh = (hold for step, hold in held.items() if step not in now)
        now.update(
            (hold.step, Stay(hold.step, hold.unit, hold.official, max(hold.since, at), end)) for hold in fresh
        )
    yield from (stay for stay in now.values() if stay.since < end)


def worst(
    procedure: Procedure, state: State, found: Iterable[Stay], calendar: WorkTime, day_minutes: int
) -> Overrun | None:
    """The stay that overran its step most: its unit writes the apology. None where every step kept its time."""
    told = []
    for stay in found:
        step = procedure.step(stay.step)
        given = minutes(runs(step), day_minutes) if step else 0
        used = calendar.elapsed(stay.since, stay.until)
        used -= stood_still(calendar, state.stops, stay.since, stay.until)
        if given and used > given:
            told.append(Overrun(stay, used, given))
    return max(told, key=lambda one: one.used - one.given, default=None)
