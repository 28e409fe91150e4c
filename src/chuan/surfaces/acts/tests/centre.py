"""A centre with own and seconded staff lives through 2026: work of every week, sheets opened and published, all by the acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from time import perf_counter

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.spans import YEAR, Span
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation.models import Absence, Agency, Holding, Official, Unit
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.appraisals.services.publications import Publication
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, dossier
from chuan.readings.conformance.services import catch_up
from chuan.readings.scores.rules.weeks import weeks_of
from chuan.surfaces.acts import publications, schemes, tasks

WHOLE = Span(YEAR, 2026, 1)
_BASE = 10
"""People a commune of the tests has anyway."""


@dataclass(frozen=True, slots=True)
class Size:
    """``tasks``: each person has one in so many weeks; ``dossiers``: one in so many weeks."""

    own: int = 22
    seconded: int = 48
    tasks: int = 1
    dossiers: int = 1


@dataclass
class Centre:
    """The centre, its clock, what was published in order, and seconds by what was done."""

    here: Commune
    clock: Clock
    size: Size
    staff: list[Official]
    published: dict[str, Publication] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    def works(self, day: date) -> bool:
        calendar = worktime_for(self.here.agency.id)
        return calendar.covers_day(day) and bool(calendar.sessions(day))

    def publish(self, code: str, at: datetime) -> None:
        """Opened at ``at``, published an hour later; the seconds are those of its kind of period."""
        begun = perf_counter()
        self.clock.stand(at)
        catch_up()
        opened = publications.open_period(self.here.actor("iso", at), code, at + timedelta(minutes=30))
        self.clock.stand(at + timedelta(hours=1))
        self.published[code] = publications.publish(self.here.actor("leader", at), opened.id)
        kind = "week" if "W" in code else "month" if "-" in code else "year"
        self.seconds[kind] = self.seconds.get(kind, 0) + perf_counter() - begun

    def month(self, of: Span) -> None:
        """Each week of the month is worked and published, then the month."""
        weeks = weeks_of(of, self.works)
        for week in weeks:
            self.week(week)
        self.publish(of.code, _friday(weeks[-1].period.since) + timedelta(hours=3))

    def week(self, week: Span) -> None:
        """Its work, then its sheets on Friday."""
        begun = perf_counter()
        self._work(week)
        self.seconds["work"] = self.seconds.get("work", 0) + perf_counter() - begun
        self.publish(week.code, _friday(week.period.since))

    def close(self) -> None:
        """The year itself, on the second day of the next one."""
        self.publish(WHOLE.code, _friday(date(2026, 12, 28)) + timedelta(days=1))

    def _work(self, week: Span) -> None:
        days = [day for day in _days(week) if self.works(day)]
        if not days:
            return
        begun = datetime.combine(days[0], time(9), VIETNAM)
        self.clock.stand(begun)
        if week.number % self.size.dossiers == 0:
            dossier(self.here, "nobody")
        for nth, one in enumerate(self.staff):
            if (nth + week.number) % self.size.tasks == 0:
                self._task(one, begun, late=(nth + week.number) % 7 == 0)

    def _task(self, who: Official, at: datetime, *, late: bool) -> None:
        """Handed in and accepted the same day, or a day after it was due."""
        head = self.here.actor("head", at)
        due, done = at + timedelta(hours=3), at + timedelta(hours=27 if late else 2)
        made = tasks.assign(head, tasks.Wanted(who.id, "Báo cáo tuần", due), at=at)
        tasks.hand_in(organisation.actor(who, at), made.id, "Đã gửi tại thư mục chung", at=done)
        tasks.accept(head, made.id, at=done)


def centre(clock: Clock, size: Size) -> Centre:
    """Its people stand in one unit; the last of those seconded is on maternity leave until July."""
    clock.stand(datetime(2025, 12, 26, 9, tzinfo=VIETNAM))
    here = commune()
    schemes.choose(here.actor("leader"), "trung-tam-tuan", date(2025, 12, 29), None, "12/QĐ")
    unit = Holding.objects.get(official=here.people["handler"]).post.unit
    home = organisation.agency("H49.77")
    own = [_joins(f"Cán bộ {nth}", unit, here.agency) for nth in range(size.own - _BASE)]
    others = [_joins(f"Biệt phái {nth}", unit, home) for nth in range(size.seconded)]
    staff = [here.people["handler"], here.people["other"], *own, *others[:-1]]
    _leave(others[-1], here)
    return Centre(here, clock, size, staff)


def _joins(name: str, unit: Unit, of: Agency) -> Official:
    return organisation.official(name, organisation.post(unit, "handler"), of=of)


def _leave(who: Official, here: Commune) -> None:
    account = here.actor("leader").account
    since, until = (datetime(*day, tzinfo=VIETNAM) for day in ((2025, 12, 1), (2026, 6, 29)))
    Absence.objects.create(
        official=who,
        since=since,
        until=until,
        reason="Nghỉ thai sản",
        recorded_by_id=account,
        recorded_at=since,
    )


def _days(week: Span) -> Iterator[date]:
    return (week.period.since + timedelta(days=nth) for nth in range(5))


def _friday(monday: date) -> datetime:
    """Friday of its week, 16:00."""
    day = monday + timedelta(days=4 - monday.weekday())
    return datetime.combine(day, time(16), VIETNAM)
