"""The worst dossier: each step takes its whole limit, one after another, on the agency's calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit, working_minutes
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.definition import Limit, Step
from chuan.definitions.procedures.rules.lengths import runs
from chuan.definitions.procedures.rules.promise import deadline
from chuan.definitions.procedures.rules.prover.receptions import Reception

Chain = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """Where and by which law a procedure is proved."""

    calendar: WorkTime
    pack: Pack
    receptions: tuple[Reception, ...]


@dataclass(frozen=True, slots=True)
class Late:
    """One dossier that cannot be on time: received, promised, ready; minutes over; its chain."""

    reception: Reception
    promised: datetime
    ready: datetime
    over: int
    chain: Chain


def late_dossiers(office: Office, chains: Sequence[Chain], limit: Limit) -> Iterator[Late]:
    """Every reception tried whose worst chain ends after the limit; ``Refused`` past the calendar."""
    counted = [(chain, _merged(office, chain)) for chain in chains]
    for reception in office.receptions:
        promised = deadline(limit, office.pack, office.calendar, reception.at)
        assert promised is not None
        for chain, durations in counted:
            ready = _end(office, reception.at, durations)
            if ready > promised:
                over = office.calendar.elapsed(promised, ready)
                yield Late(reception, promised, ready, over, chain)


def worst(late: Sequence[Late]) -> Late:
    """The dossier to tell: furthest over, at a telling minute where one is late, the earliest such."""
    telling = [one for one in late if not one.reception.plain] or late
    most = max(one.over for one in telling)
    return min((one for one in telling if one.over == most), key=lambda one: one.reception)


def breaking_step(office: Office, late: Late) -> tuple[Step, int]:
    """The step during which the promised moment passes, and its place in the chain."""
    at = late.reception.at
    for place, step in enumerate(late.chain):
        limit = runs(step)
        at = _end(office, at, [limit] if limit else [])
        if at > late.promised:
            return step, place
    raise ValueError("the dossier is on time")


def _end(office: Office, start: datetime, durations: Sequence[Duration]) -> datetime:
    for duration in durations:
        start = due_at(office.calendar, start, duration, day_minutes=office.pack.day_minutes)
    return start


def _merged(office: Office, chain: Chain) -> list[Duration]:
    """The chain's limits, neighbours in hours added up: hours after hours are their sum."""
    merged: list[Duration] = []
    hours = 0
    for duration in filter(None, map(runs, chain)):
        if _in_hours(duration):
            hours += working_minutes(duration, office.pack.day_minutes) or 0
            continue
        merged += [_hours(hours), duration] if hours else [duration]
        hours = 0
    return [*merged, _hours(hours)] if hours else merged


def _in_hours(duration: Duration) -> bool:
    return all(
        part.unit is Unit.HOUR or (part.unit is Unit.WORKING_DAY and part.amount < 1)
        for part in duration.parts
    )


def _hours(count: int) -> Duration:
    return Duration((Part(Decimal(count) / 60, Unit.HOUR),))
