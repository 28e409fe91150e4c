"""What follows from a report of another system: a first hearing, a step on, a contradiction, or nothing new."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.intake.rules import statuses as s
from chuan.events.intake.rules.tracked import events as e
from chuan.events.intake.rules.tracked.state import State

_ENDS = frozenset({s.DONE, s.RETURNED})
Answer = tuple[e.Event, ...] | Refusal


def hear(state: State, report: e.Tracked, recorded: datetime) -> Answer:
    """The events of one report; none where it says what is known already.

    A first report that cannot be right is refused: there is nothing yet it could contradict.
    """
    if state.new:
        fault = fault_of(report.submitted, report.told, recorded)
        return refuse("invalid", fault, code=report.code) if fault else (report,)
    if (report.system, report.procedure) != (state.system, state.procedure):
        return _contradicted(state, "intake.other_matter", report.told)
    told = _known(state.told, report.told)
    if told == state.told:
        return ()
    submitted = state.submitted or report.submitted
    fault = "" if s.may_follow(state.told.status, told.status) else "intake.backwards"
    fault = fault or fault_of(submitted, told, recorded)
    return _contradicted(state, fault, report.told) if fault else (e.Advanced(told),)


def fault_of(submitted: datetime, told: e.Told, recorded: datetime) -> str:
    """The key of what cannot be right in the dates, compared as days: not every system tells hours; "" where all can."""
    if told.status in _ENDS and not (told.ended or told.returned):
        return "intake.no_end"
    begun, promised, ended, returned = map(_day, (told.received, told.promised, told.ended, told.returned))
    today, first = local(recorded).date(), local(submitted).date()
    if first > today or any(day and day > today for day in (begun, ended, returned)):
        return "intake.told_future"
    if any(day and day < first for day in (begun, promised, ended, returned)):
        return "intake.before_submission"
    if begun and any(day and day < begun for day in (promised, ended, returned)):
        return "intake.before_reception"
    if ended and returned and returned < ended:
        return "intake.before_end"
    return ""


def _day(moment: datetime | None) -> date | None:
    return local(moment).date() if moment else None


def _known(before: e.Told, told: e.Told) -> e.Told:
    """A report completed with what was known: a date left out is no date withdrawn."""
    known = {one.name: getattr(told, one.name) or getattr(before, one.name) for one in fields(e.Told)}
    return replace(told, **known)


def _contradicted(state: State, fault: str, told: e.Told) -> Answer:
    """Kept once, however often the same is said."""
    same = state.fault == fault and state.contradicted == told
    return () if same else (e.Contradicted(fault, told),)
