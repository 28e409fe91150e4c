"""What may be entered into a calendar, how hours are stored, and the rows of its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.period import Period
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.calendars.rules.entries import Entry, Session, Sessions, Week
from chuan.definitions.calendars.rules.words import clock_text
from chuan.definitions.calendars.rules.worktime import WorkTime

_DAYS_OF_WEEK = 7


@dataclass(frozen=True, slots=True)
class Row:
    """One thing once entered: hours (``key`` empty) or an entry; ``void`` ones took an entry out."""

    id: int
    key: str
    name: str
    document: str
    recorded_by: int
    recorded_at: datetime
    withdrawn_at: datetime | None
    withdrawn_reason: str
    void: bool


def entry_faults(entry: Entry, calendar: WorkTime) -> tuple[Refusal, ...]:
    """Why an entry may not be entered; empty when it may."""
    faults = [
        refuse("invalid", "calendars.outside_years", field="off", day=f"{day:%d/%m/%Y}")
        for day in entry.days
        if not calendar.covers_day(day)
    ]
    if not entry.name.strip():
        faults.append(refuse("invalid", "calendars.no_name", field="name"))
    return tuple(faults)


def spans(sessions: Sessions) -> list[list[str]]:
    """Sessions as they are stored and shown: [["07:30", "11:30"], …]."""
    return [[clock_text(one.opens), clock_text(one.closes)] for one in sessions]


def sessions_of(stored: Sequence[Sequence[str]]) -> Sessions:
    """Sessions from their stored form."""
    return tuple(Session(_minutes(opens), _minutes(closes)) for opens, closes in stored)


def week_of(since: date, until: date | None, days: Sequence[Sequence[Sequence[str]]], document: str) -> Week:
    """Weekly hours from their stored form, Monday first."""
    if len(days) != _DAYS_OF_WEEK:
        raise ValueError("a week has seven days")
    mon, tue, wed, thu, fri, sat, sun = (sessions_of(day) for day in days)
    return Week(Period(since, until), (mon, tue, wed, thu, fri, sat, sun), document)


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)
