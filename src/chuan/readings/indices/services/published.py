"""Counters of what agencies publish: procedures announced and listed in time, offered online, with their whole content."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import chain

from chuan.base.kernel.clock import local
from chuan.definitions.calendars.services import worktime_for
from chuan.readings.indices.queries.announcements import Decision, decisions
from chuan.readings.indices.queries.offers import offers
from chuan.readings.indices.rules.announced import DAYS, Announced, counted, working_days_from
from chuan.readings.indices.services.asking import Days


def published_sums(agencies: Sequence[int], asked: Days) -> dict[int, dict[str, int]]:
    """Agency -> its counters, as known at the moment asked; two statements, and the calendar where anything was announced."""
    today = local(asked.as_of).date()
    offered = offers(agencies, min(asked.last, today))
    known = chain.from_iterable(decisions(agencies, asked.since, asked.until, asked.as_of).values())
    for agency, mine in counted(map(dated, known), today).items():
        offered.setdefault(agency, {}).update(mine)
    return offered


def dated(one: Decision) -> Announced:
    """With its last days by the agency's own calendar; a law in force on the day of signing was due days before."""
    calendar = worktime_for(one.agency)

    def works(day: date) -> bool:
        return bool(calendar.sessions(day))

    sign_by = working_days_from(one.effect, -DAYS, works)
    return Announced(one.agency, one.issued, sign_by, working_days_from(one.issued, DAYS, works), one.listed)
