"""Received outside (phi địa giới): the commune's counter takes in matters of the department, whose paper then goes there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial

from chuan.base.kernel.clock import VIETNAM, local
from chuan.definitions.calendars.rules.handing_on import hand_over_by
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws import services as laws
from chuan.events.dossiers.rules.interruption_orders import Arrive
from chuan.surfaces.simulator.book import Matter
from chuan.surfaces.simulator.coming import Counter, visitor
from chuan.surfaces.simulator.days import Visit
from chuan.surfaces.simulator.demand import CERTIFIED_COPIES, DEMANDS, IMPORTED_GOODS
from chuan.surfaces.simulator.fate import Fate, done_by
from chuan.surfaces.simulator.handing import BEFORE_DUE, COUNTING
from chuan.surfaces.simulator.office import Office
from chuan.surfaces.simulator.working import Work

COUNTER, COMPETENT = "H49.98", "H49.16"
"""Whose counter receives, and for which agency."""
_CAME = (
    (14900, 0, "counter"), (11800, 0, "agency"), (9900, 260, "counter"), (7300, 0, "counter"), (5200, 420, "counter"),
    (4100, 0, "agency"), (3300, 330, "counter"), (2400, 0, "counter"), (1900, 510, "agency"), (1000, 300, "counter"),
    (1150, None, "counter"), (300, None, "agency"), (50, None, "counter"),
)  # fmt: skip
"""Working minutes ago; how late its paper was sent (None: it still lies at the counter); where the citizen takes the answer."""
_Offices = Mapping[str, Mapping[str, Office]]


@dataclass(frozen=True, slots=True)
class Reception:
    """One such visit."""

    visit: Visit
    late: int | None
    deliver: str


def receptions(seed: int, offices: _Offices, first: datetime, end: datetime) -> Iterator[Reception]:
    """Those who come to the other counter between ``first`` and ``end``, the earliest first."""
    office = offices.get(COMPETENT, {}).get(IMPORTED_GOODS)
    if office is None:
        return
    for number, (ago, late, deliver) in enumerate(_CAME):
        at = office.calendar.retreat(end, ago)
        if at >= first:
            where = DEMANDS[COUNTER].where
            yield Reception(Visit(at, office, where, f"{seed} outside {number}"), late, deliver)


@dataclass(slots=True)
class Outside:
    """The commune's counter as a place of reception for the department."""

    counter: Counter
    work: Work
    offices: _Offices

    def plan(self, seed: int, end: datetime, days: int) -> None:
        """Put the visits of the last ``days`` days on the agenda."""
        first = datetime.combine(local(end).date() - timedelta(days=days - 1), time(), VIETNAM)
        for one in receptions(seed, self.offices, first, end):
            self.counter.book.plan(one.visit.at, partial(self._come, one))

    def _come(self, one: Reception, at: datetime) -> None:
        who = visitor(one.visit)
        copies = self.offices[COUNTER][CERTIFIED_COPIES]
        receiver = copies.choose(who.rng, copies.procedure.steps[0])
        assert receiver is not None
        office = one.visit.office
        who.submitter_id = self.counter.book.party(office.agency.id, who.submitter, at)
        who.outside, who.deliver = True, one.deliver
        matter = self.counter.take_in(who, receiver, at, at)
        matter.fate = Fate()
        matter.done_by = done_by(who.rng, office, matter.fate, at, matter.life.state.promised)
        if one.deliver == "agency":
            matter.gives = office.choose(who.rng, office.procedure.steps[0])
        if one.late is not None:
            matter.sent = _sent(at, one.late, office.calendar)
            self.counter.book.plan(matter.sent + COUNTING, partial(self._arrive, matter))

    def _arrive(self, matter: Matter, at: datetime) -> None:
        """Whoever takes over the paper takes the dossier in: the second stamp."""
        hold = matter.life.state.holds[0]
        matter.order(Arrive(hold.official, hold.unit), hold.official, at)
        self.work.begins(matter)


def _sent(received: datetime, late: int, calendar: WorkTime) -> datetime:
    """When its list was made."""
    due = hand_over_by(received, laws.pack_on(local(received).date()).hand_over_cut_off, calendar)
    return calendar.advance(due, late) - timedelta(minutes=25) if late else due - BEFORE_DUE
