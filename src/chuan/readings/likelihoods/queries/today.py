"""What dossiers say today of how likely risks are; one statement for as many as are asked about.

Tables read by this room: those of ``measures``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from chuan.base.kernel.clock import local
from chuan.base.kernel.period import Period
from chuan.events.risks.imports.scales import scales
from chuan.events.risks.rules.events import Reading
from chuan.events.risks.rules.state import State
from chuan.readings.likelihoods.rules.standing import read_off
from chuan.readings.measures.queries.several import Asked, several
from chuan.readings.measures.rules.registry import MEASURES


class Watched(NamedTuple):
    """What is watched: of which kind, by which measure, where."""

    kind: str
    agency: int
    measure: str
    procedure: str = ""
    unit: int = 0

    @property
    def measured(self) -> bool:
        return self.measure in MEASURES and MEASURES[self.measure].countable


def watched(agency: int, state: State) -> Watched:
    """The same of a risk's state."""
    return Watched(state.kind, agency, state.measure, state.procedure, int(state.unit))


def days(today: date) -> Period:
    """The days read back, today with them."""
    return Period(today - timedelta(days=scales().window(today)), today + timedelta(days=1))


def readings(asked: Iterable[Watched], at: datetime) -> Mapping[Watched, Reading]:
    """The reading of each that can be measured."""
    wanted = {one: Asked(one.measure, one.agency, one.procedure, one.unit) for one in asked if one.measured}
    if not wanted:
        return {}
    today = local(at).date()
    few, found = scales().few(today), several(tuple(wanted.values()), days(today), at)
    return {one: read_off(one.kind, found[key], scales(), few) for one, key in wanted.items()}


def reading(one: Watched, at: datetime) -> Reading | None:
    """The same of one."""
    return readings((one,), at).get(one)
