"""Every step as it was held: how long, how long it was given, and whether it outlasted its own time.

Minutes are working minutes; time in which the clock stood or another agency had the question is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.happened import Happened
from chuan.base.kernel.reason import Reason
from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.procedures.rules.definition import Procedure, Step
from chuan.definitions.procedures.rules.lengths import minutes, runs
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.clock import stood_still
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.rules.stays import Stay, stays
from chuan.readings.conformance.rules import deviation as d
from chuan.readings.conformance.rules.deviation import Deed, Deviation


@dataclass(frozen=True, slots=True)
class Timing:
    """``given`` None: the definition states no time, or its clock does not run."""

    stay: Stay
    used: int
    given: int | None
    late: bool
    deed: Deed
    outcome: str


def timings(
    procedure: Procedure,
    state: State,
    deeds: Sequence[Deed],
    calendar: WorkTime,
    day_minutes: int,
    end: datetime,
) -> tuple[Timing, ...]:
    """Every finished step of the definition in the order of its end."""
    lived = [Happened(deed.event, deed.at, deed.actor) for deed in deeds]
    ends = {
        (deed.event.step, deed.at): (deed, deed.event.outcome)
        for deed in deeds
        if isinstance(deed.event, e.Passed)
    }
    found = (
        _timing(step, state, stay, calendar, day_minutes, *ended)
        for stay in stays(lived, end)
        if (ended := ends.get((stay.step, stay.until))) and (step := procedure.step(stay.step))
    )
    return tuple(sorted(found, key=lambda one: one.deed.seq))


def late(procedure: Procedure, found: Iterable[Timing]) -> tuple[Deviation, ...]:
    """The steps that outlasted their own time."""
    return tuple(_late(procedure, one) for one in found if one.late)


def _timing(
    step: Step, state: State, stay: Stay, calendar: WorkTime, day_minutes: int, deed: Deed, outcome: str
) -> Timing:
    stood = stood_still(calendar, state.stops, stay.since, stay.until) + _elsewhere(state, stay, calendar)
    used = max(0, calendar.elapsed(stay.since, stay.until) - stood)
    given = minutes(runs(step), day_minutes) if runs(step) else None
    ended = stay.until.replace(second=0, microsecond=0)
    late = given is not None and used > given and ended > _due(step, stay, calendar, day_minutes, stood)
    return Timing(stay, used, given, late, deed, outcome)


def _due(step: Step, stay: Stay, calendar: WorkTime, day_minutes: int, stood: int) -> datetime:
    """When the step was due, as the work list told its holder."""
    assert step.duration is not None
    due = due_at(calendar, stay.since, step.duration, (), day_minutes)
    return calendar.advance(due, stood) if stood else due


def _elsewhere(state: State, stay: Stay, calendar: WorkTime) -> int:
    """Working minutes in which another agency had the question of this step."""
    legs = (leg for leg in state.legs if leg.step == stay.step and stay.since <= leg.opened < stay.until)
    return sum(calendar.elapsed(leg.opened, min(leg.over or stay.until, stay.until)) for leg in legs)


def _late(procedure: Procedure, one: Timing) -> Deviation:
    step = procedure.step(one.stay.step)
    sentence = Reason.of(
        "conformance.late", step=step.name if step else one.stay.step, used=one.used, given=one.given or 0
    )
    return Deviation(d.LATE, one.stay.step, sentence, one.deed.seq, one.deed.at, one.stay.official)
