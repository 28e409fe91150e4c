"""What is planted, so that every later detector has something true to find, and where it was put."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.codec import Id
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.procedures.rules.definition import Step
from chuan.events.dossiers.rules.events import Hold
from chuan.events.dossiers.rules.orders import Person
from chuan.surfaces.simulator.book import Matter
from chuan.surfaces.simulator.lending import Lending
from chuan.surfaces.simulator.office import Office

BULK_AGENCY, BULK_POST, BULK_SIZE, BULK_SECONDS = "H49.98", "Văn thư", 14, 4
BACK_DATED_AGENCY = "H49.98"
WAITING = 17
"""Signatures each leader named below finds waiting now."""
SIGNERS = {"H49.98": "Chủ tịch UBND xã", "H19.85": "Chủ tịch UBND xã"}
"""Agency -> the post whose signatures pile up in the last days."""
_DAY = 480
_PILE_UP = 4 * _DAY
_KEPT_DAYS = 18  # working days before now on which the bulk closing and the back-dated reception lie


@dataclass(slots=True)
class Oddities:
    """``absent`` is away from ``away_from`` on; the days are those of the bulk closing and the back-dating."""

    now: datetime
    end: datetime
    pile_up_from: datetime
    bulk_day: date
    back_dated_day: date
    absent: int = 0
    away_from: datetime | None = None
    bulk_closed: list[int] = field(default_factory=list)
    bulk_official: int = 0
    waiting: Counter[str] = field(default_factory=Counter)
    lent: Lending | None = None

    def away(self, at: datetime) -> Collection[int]:
        """Who is absent at that moment."""
        return () if self.away_from is None or at < self.away_from else (self.absent,)

    def rests(self, matter: Matter, step: Step, hold: Hold, at: datetime) -> bool:
        """Whether the step stays where it is until after now: its holder is away, or lets signatures wait."""
        if hold.official in self.away(at):
            return True
        code, target = matter.office.agency.code, matter.life.state.target
        signer = self.signer(matter.office, at)
        if step.act != "sign" or signer is None or signer.official != hold.official or target is None:
            return False
        if self.waiting[code] >= WAITING or target <= self.now:
            return False
        self.waiting[code] += 1
        return True

    def put_off(self, matter: Matter, step: Step, hold: Hold, at: datetime) -> datetime | None:
        """16:59 for a clerk who issues on the day of the bulk closing, a few seconds apart; else None."""
        here = matter.office.agency.code == BULK_AGENCY and local(at).date() == self.bulk_day
        if not here or step.act != "issue" or len(self.bulk_closed) >= BULK_SIZE:
            return None
        last = datetime.combine(self.bulk_day, time(16, 59), VIETNAM)
        if at >= last or hold.official != self.bulk_official:
            return None
        self.bulk_closed.append(matter.life.id)
        return last + timedelta(seconds=BULK_SECONDS * (len(self.bulk_closed) - 1))

    def signer(self, office: Office, at: datetime) -> Person | None:
        """The leader all signatures go to in the last days before now; None before that."""
        post = SIGNERS.get(office.agency.code)
        if post is None or at < self.pile_up_from:
            return None
        seats = (seat for seats in office.team.seats.values() for seat in seats)
        found = next((s for s in seats if s.post_name == post and not s.substitute), None)
        return Person(Id(found.official), Id(found.unit)) if found else None


def last_worked(calendar: WorkTime, now: datetime) -> datetime:
    """``now`` in opening hours, else the last closing."""
    minute = timedelta(minutes=1)
    return calendar.retreat(now, 1) + minute


def plant(calendar: WorkTime, now: datetime, first: date) -> Oddities:
    """Where the oddities of a history go that begins on ``first`` and ends ``now``."""
    end = last_worked(calendar, now)
    kept = local(calendar.retreat(end, _KEPT_DAYS * _DAY)).date()
    bulk = _working(calendar, max(kept - timedelta(days=kept.weekday()), first), end)
    return Oddities(
        now=now,
        end=end,
        pile_up_from=calendar.retreat(end, _PILE_UP),
        bulk_day=bulk,
        back_dated_day=_working(calendar, bulk + timedelta(days=1), end),
    )


def _working(calendar: WorkTime, day: date, end: datetime) -> date:
    """The first working day from ``day`` on, the last one before ``end`` at the latest."""
    moved = calendar.moved(datetime.combine(day, time(), VIETNAM))
    return local(min(moved, end)).date()
