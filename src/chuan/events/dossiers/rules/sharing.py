"""Who used how much of a dossier's time, against what each was given, and who made it late (trễ do ai).

Minutes are working minutes of the calendar of the agency in charge. A step that waits for another agency is that
agency's time while it has the question, by the date it promised itself; stops are nobody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.procedures.rules.definition import Procedure, Step
from chuan.definitions.procedures.rules.lengths import minutes, runs
from chuan.events.dossiers.rules.clock import stood_still
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.rules.stays import Stay, stays
from chuan.events.dossiers.rules.stops import Leg


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which an agency had the work; ``allowed`` None: no limit is stated for it."""

    agency: Id
    since: datetime
    until: datetime
    allowed: int | None


@dataclass(frozen=True, slots=True)
class Share:
    """One agency's part: ``over`` its own terms, and the part of the lateness that is its own."""

    agency: Id
    used: int
    allowed: int
    over: int
    caused: int


def shares(
    procedure: Procedure,
    state: State,
    lived: Iterable[Happened],
    home: Mapping[Id, Id],
    lead: Id,
    calendar: WorkTime,
    at: datetime,
    hand_on_by: datetime | None = None,
) -> tuple[Share, ...]:
    """Every agency that had the dossier, the most used first. ``home``: unit -> agency; ``lead``: the one in charge.

    ``hand_on_by``: when the counter that received it for another agency must have handed it on.
    """
    end = state.ended or at
    worked = stretches(procedure, state, lived, home, lead, calendar, end)
    found = sorted((*on_the_way(state, home, calendar, end, hand_on_by), *worked), key=lambda one: one.agency)
    used = {
        agency: _sums(tuple(parts), state, calendar)
        for agency, parts in groupby(found, lambda one: one.agency)
    }
    over = {agency: max(0, spent - given) for agency, (spent, given) in used.items()}
    caused = split(late_by(state, calendar, end), over, lead)
    told = (
        Share(agency, spent, given, over[agency], caused.get(agency, 0))
        for agency, (spent, given) in used.items()
    )
    return tuple(sorted(told, key=lambda share: (-share.used, share.agency)))


def late_by(state: State, calendar: WorkTime, end: datetime) -> int:
    """Working minutes past the promise, stops left out."""
    if state.promised is None or end <= state.promised:
        return 0
    return calendar.elapsed(state.promised, end) - stood_still(calendar, state.stops, state.promised, end)


def split(late: int, over: Mapping[Id, int], lead: Id) -> dict[Id, int]:
    """Lateness by what each overran, to the minute; where nobody did, it is the lead's own."""
    whole = sum(over.values())
    if not late or not whole:
        return {lead: late} if late else {}
    exact = {agency: divmod(late * minutes, whole) for agency, minutes in over.items()}
    parts = {agency: quotient for agency, (quotient, _) in exact.items()}
    by_rest = sorted(exact, key=lambda agency: (-exact[agency][1], agency))
    for agency in by_rest[: late - sum(parts.values())]:
        parts[agency] += 1
    return parts


def stretches(
    procedure: Procedure,
    state: State,
    lived: Iterable[Happened],
    home: Mapping[Id, Id],
    lead: Id,
    calendar: WorkTime,
    end: datetime,
) -> Iterator[Stretch]:
    """The work of every agency: its steps here, and the legs it was asked by; none before it has a dossier received elsewhere."""
    if state.to_arrive:
        return
    for leg in state.legs:
        due = calendar.elapsed(leg.opened, leg.due) if leg.due else None
        yield Stretch(leg.agency, leg.opened, min(leg.over or end, end), due)
    for held in stays(lived, end):
        step = procedure.step(held.step)
        if step is not None and not (state.outside and step.act == "receive"):
            yield from _own(step, held, state.legs, home.get(held.unit, lead), calendar)


def on_the_way(
    state: State, home: Mapping[Id, Id], calendar: WorkTime, end: datetime, by: datetime | None
) -> Iterator[Stretch]:
    """Received outside: until the competent agency has it, the time is the receiving counter's."""
    agency = home.get(state.received_unit)
    if not state.outside or state.received is None or agency is None:
        return
    allowed = calendar.elapsed(state.received, by) if by else None
    yield Stretch(agency, state.received, min(state.arrived or end, end), allowed)


def _own(step: Step, held: Stay, legs: tuple[Leg, ...], agency: Id, calendar: WorkTime) -> Iterator[Stretch]:
    """The step less the time in which another agency had its question."""
    allowed = minutes(runs(step)) if step.duration else None
    since = held.since
    for leg in legs if step.leg else ():
        if leg.step != step.key or not held.since <= leg.opened < held.until:
            continue
        yield Stretch(agency, since, max(since, leg.opened), 0)
        since = min(held.until, leg.over or held.until)
        if allowed is not None and leg.due:
            allowed = max(0, allowed - calendar.elapsed(leg.opened, leg.due))
    yield Stretch(agency, since, held.until, allowed)


def _sums(parts: tuple[Stretch, ...], state: State, calendar: WorkTime) -> tuple[int, int]:
    """(used, allowed); what has no limit is allowed as long as it took."""
    used = [
        calendar.elapsed(part.since, part.until) - stood_still(calendar, state.stops, part.since, part.until)
        for part in parts
    ]
    allowed = (
        spent if part.allowed is None else part.allowed for spent, part in zip(used, parts, strict=True)
    )
    return sum(used), sum(allowed)
