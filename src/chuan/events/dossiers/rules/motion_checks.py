"""What each kind of motion must have before a head is asked: by the procedure's law, the pack and the walk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

from chuan.base.kernel.clock import spoken
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.procedures.rules.time import shortest_remaining
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.orders import Now, Terms
from chuan.events.dossiers.rules.state import State


def working_days(terms: Terms, calendar: WorkTime, since: datetime, days: int) -> datetime:
    """The closing of the n-th working day after ``since``."""
    count = Duration((Part(Decimal(days), Unit.WORKING_DAY),))
    return due_at(calendar, since, count, ("end-at-closing",), terms.pack.day_minutes)


def answer_by(terms: Terms, calendar: WorkTime, since: datetime) -> datetime | None:
    """Until when a citizen asked at ``since`` may answer, by the procedure's law or the pack; None for ever."""
    days = terms.procedure.special.wait_days or terms.pack.supplement_wait_days
    return working_days(terms, calendar, since, days) if days else None


def least(terms: Terms, state: State, now: Now) -> datetime:
    """The earliest moment at which the dossier can be done: now, and the shortest way left."""
    day = terms.pack.day_minutes
    used = {hold.step: now.calendar.elapsed(hold.since, now.at) for hold in state.holds}
    return now.calendar.advance(now.at, shortest_remaining(terms.procedure, state.marking, used, day))


def _supplement(terms: Terms, state: State, motion: i.Motion, now: Now) -> Refusal | None:
    known = {paper.key for paper in terms.procedure.papers}
    if not motion.lacks:
        return refuse("invalid", "dossiers.nothing_lacks", field="lacks")
    if any(lack.paper not in known for lack in motion.lacks):
        return refuse("invalid", "dossiers.no_such_paper", field="lacks")
    if state.supplements >= terms.pack.supplement_max and motion.again is None:
        return refuse("invalid", "dossiers.supplement_again", field="again", most=terms.pack.supplement_max)
    return None


def _suspension(terms: Terms, state: State, motion: i.Motion, now: Now) -> Refusal | None:
    if terms.procedure.special.pause(motion.cause) is None:
        return refuse("invalid", "dossiers.no_such_pause", field="cause")
    return None


def _extension(terms: Terms, state: State, motion: i.Motion, now: Now) -> Refusal | None:
    if motion.cause not in i.CAUSES:
        return refuse("invalid", "dossiers.no_cause", field="cause")
    if motion.until is None or (state.promised is not None and motion.until <= state.promised):
        return refuse("invalid", "dossiers.extension_not_later", field="until")
    soonest = least(terms, state, now)
    if motion.until < soonest:
        return refuse("invalid", "dossiers.extension_too_short", field="until", soonest=spoken(soonest))
    if now.calendar.settled(motion.until) != motion.until:
        return refuse("invalid", "dossiers.extension_closed", field="until")
    return None


_Check = Callable[[Terms, State, i.Motion, Now], Refusal | None]
CHECKS: dict[str, _Check] = {
    i.SUPPLEMENT: _supplement,
    i.SUSPEND: _suspension,
    i.EXTEND: _extension,
}
"""Kind of motion -> why it may not be asked or signed; None where it may."""
