"""Where each clause of the standard stands at an agency, by the edition it works by."""

from __future__ import annotations

from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.period import Period
from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.standards import Edition
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.transitions.rules.board import DONE, NOT_HERE
from chuan.events.transitions.services import board
from chuan.readings.evidence.queries.answers import answers
from chuan.readings.evidence.rules.completeness import Standing, completeness

_YEAR = timedelta(days=365)


def standings(agency: int, at: datetime) -> tuple[Edition, tuple[Standing, ...]]:
    """The edition in use, or else the one in force, and where each of its clauses stands today."""
    scope, today = Scope(frozenset({agency})), local(at).date()
    found = board(scope)
    used = found.state.in_use(today) if found else None
    edition = laws.standard(used.edition) if used else laws.current()
    keys = [key for one in edition.asked for key in one.answers]
    period = Period(today - _YEAR, today + timedelta(days=1))
    told = (
        one.code
        for one in edition.asked
        if found and found.state.line(edition.code, one.code).state in {DONE, NOT_HERE}
    )
    return edition, completeness(edition, answers(scope, agency, period, keys, at), told)
