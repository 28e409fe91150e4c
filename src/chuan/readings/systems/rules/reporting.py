"""A line as the province stated it of an agency outside the system: marked, never computed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from chuan.events.stages.rules.events import Reached, Stated
from chuan.events.stages.rules.standing import STAGES, STATED, State
from chuan.readings.obligations.rules.changes import months_later
from chuan.readings.systems.rules.board import AUDITED, EDITION, REVIEWED, SCOPE, STAGE, Said

_YEARLY = frozenset({AUDITED, REVIEWED})


def stage(told: State, day: date, stream: int) -> Said:
    """The stage in force on the day, by its decision."""
    found = told.stage(day)
    if found is None or not isinstance(found.told, Reached):
        return Said()
    return Said(True, STAGES[found.told.stage], found.told.day, kind=STAGE, ref=stream)


def reported(told: State, day: date, months: int, stream: int) -> Mapping[str, Said]:
    """What was stated up to the day."""
    found = {what: told.stated(what, day) for what in STATED}
    return {
        what: _said(entry.told, day, months, stream)
        for what, entry in found.items()
        if entry is not None and isinstance(entry.told, Stated)
    }


def _said(told: Stated, day: date, months: int, stream: int) -> Said:
    holds = {
        SCOPE: told.part == told.whole,
        EDITION: bool(told.edition),
    }.get(told.what, told.what not in _YEARLY or day <= months_later(told.day, months))
    return Said(holds, told.edition, told.day, told.part, told.whole, "report", stream, reported=True)
