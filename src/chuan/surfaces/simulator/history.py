"""The days lived through: visitors come, dossiers are worked, oddities happen, until the last moment before now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial

from chuan.base.kernel.clock import VIETNAM, local
from chuan.events.dossiers.rules import orders as o
from chuan.events.dossiers.rules.events import Hold
from chuan.surfaces.simulator import oddities
from chuan.surfaces.simulator.asking import ALSO, Asking
from chuan.surfaces.simulator.book import Book, Matter
from chuan.surfaces.simulator.coming import Counter, Visitor, visitor
from chuan.surfaces.simulator.days import Visit, visits
from chuan.surfaces.simulator.demand import CERTIFIED_COPIES, DEMANDS
from chuan.surfaces.simulator.lending import lending
from chuan.surfaces.simulator.oddities import BACK_DATED_AGENCY, BULK_AGENCY, BULK_POST, Oddities
from chuan.surfaces.simulator.office import Office, open_offices
from chuan.surfaces.simulator.outside import Outside
from chuan.surfaces.simulator.papers import Papers
from chuan.surfaces.simulator.working import Work

ABSENT_AGENCY, ABSENT_POST = "H49.98", "Chuyên viên bảo trợ xã hội"
LATE_ENTRY = "Mất mạng tại quầy chiều hôm trước: đã nhận trên giấy, nhập lại sáng nay."
REMINDER = "Hồ sơ đã quá hạn, đề nghị xử lý ngay và báo lại."
_REMINDED = 4
_LAST_SECONDS = timedelta(seconds=15)  # an act begun later would be recorded after now
_DAY = 480


@dataclass(slots=True, repr=False)
class History:
    """A finished simulation, not yet written."""

    book: Book
    odd: Oddities
    back_dated: int
    reminded: tuple[int, ...]


def live(seed: int, now: datetime, days: int = 90) -> History:
    """``days`` days of work that end at the last working minute before ``now``; nothing is written.

    The same seed, moment and organisation give the same history.
    """
    offices = open_offices((*DEMANDS, *ALSO), now)
    calendar = next(iter(offices[BACK_DATED_AGENCY].values())).calendar
    last = local(oddities.last_worked(calendar, now)).date()
    first = last - timedelta(days=days - 1)
    odd = oddities.plant(calendar, now, first)
    odd.absent, odd.away_from = _holder(offices[ABSENT_AGENCY], ABSENT_POST), _opening(odd.end)
    odd.bulk_official = _holder(offices[BULK_AGENCY], BULK_POST)
    odd.lent = lending(now)
    book = Book()
    counter, work = Counter(book, now), Work(book, Papers(book, now), odd, Asking(book, offices))
    back_dated = _BackDated(counter, work, odd)
    for visit in visits(seed, offices, first, last):
        if back_dated.wants(visit):
            back_dated.plan(visit)
        else:
            book.plan(visit.at, partial(_come, counter, work, visitor(visit)))
    Outside(counter, work, offices).plan(seed, odd.end, days)
    book.run(now - _LAST_SECONDS)
    return History(book, odd, back_dated.stream, _remind(book, odd))


def _come(counter: Counter, work: Work, who: Visitor, at: datetime) -> None:
    """A visit; who was asked for a paper comes again some working hours later."""
    slips = len(who.slips)
    matter = counter.comes(who, at)
    if matter is not None:
        work.begins(matter)
    elif len(who.slips) > slips:
        again = who.visit.office.calendar.advance(at, who.rng.randint(90, 4 * _DAY)) - timedelta(minutes=2)
        counter.book.plan(again, partial(_come, counter, work, who))


@dataclass(slots=True)
class _BackDated:
    """The one reception that was written on paper and typed in the next morning."""

    counter: Counter
    work: Work
    odd: Oddities
    stream: int = 0
    planned: bool = False

    def wants(self, visit: Visit) -> bool:
        usual = visit.office.procedure.code != CERTIFIED_COPIES and not self.planned
        here = visit.office.agency.code == BACK_DATED_AGENCY
        return usual and here and local(visit.at).date() == self.odd.back_dated_day

    def plan(self, visit: Visit) -> None:
        self.planned = True
        self.counter.book.plan(visit.at, partial(self._take_in, visitor(visit)))

    def _take_in(self, who: Visitor, at: datetime) -> None:
        office = who.visit.office
        receiver = office.choose(who.rng, office.procedure.steps[0])
        assert receiver is not None
        who.submitter_id = self.counter.book.party(office.agency.id, who.submitter, at)
        written = office.calendar.retreat(_opening(at), 70)
        matter = self.counter.take_in(who, receiver, written, at, LATE_ENTRY)
        self.stream = matter.life.id
        self.work.begins(matter)


def _holder(offices: dict[str, Office], post: str) -> int:
    """The official who holds a post."""
    seats = (seat for office in offices.values() for group in office.team.seats.values() for seat in group)
    return next(seat.official for seat in seats if seat.post_name == post and not seat.substitute)


def _opening(moment: datetime) -> datetime:
    """Midnight before the working day of a moment."""
    return datetime.combine(local(moment).date(), time(), VIETNAM)


def _remind(book: Book, odd: Oddities) -> tuple[int, ...]:
    """A leader reminded the holders of what is most overdue; nobody has answered yet."""
    overdue = [matter for matter in book.matters if _overdue(matter, odd)]
    overdue.sort(key=lambda matter: (matter.life.state.target, matter.life.id))
    chosen = [matter for matter in overdue if _leader(matter) is not None][:_REMINDED]
    for matter in chosen:
        hold, leader = matter.life.state.holds[0], _leader(matter)
        assert leader is not None
        _remind_one(book, odd, matter, hold, leader)
    return tuple(matter.life.id for matter in chosen)


def _remind_one(book: Book, odd: Oddities, matter: Matter, hold: Hold, leader: o.Person) -> None:
    at = max(matter.last, matter.office.calendar.retreat(odd.end, 90))
    text = book.text(matter.life.id, REMINDER, at)
    matter.order(o.Remind(hold.step, text), leader.official, at)


def _overdue(matter: Matter, odd: Oddities) -> bool:
    state = matter.life.state
    ripe = matter.last < odd.end - timedelta(minutes=95)
    late = state.target is not None and state.target < odd.end
    return state.status == "open" and state.paused is None and late and ripe


def _leader(matter: Matter) -> o.Person | None:
    steps = (step for step in matter.office.procedure.steps if step.act == "sign")
    return matter.office.choose(matter.rng, next(steps))
