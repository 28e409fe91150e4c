"""An agency's working time: which hours it is open, why a day is off, and how its minutes count.

``advance`` and ``elapsed`` are exact to the minute. Seconds are dropped, a moment without a zone is
local, a count that ends with a session ends at its closing and not at the next opening.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.reason import Reason
from chuan.definitions.calendars.rules.entries import Entry, Sessions, Week, Year
from chuan.definitions.calendars.rules.segments import DAY, Segments

_ZERO = datetime(1, 1, 1, tzinfo=VIETNAM)
_ZERO_DAY = _ZERO.toordinal()


def minute_of(moment: datetime) -> int:
    """The whole local minute of a moment, as ``Segments`` counts it."""
    if moment.tzinfo is not VIETNAM:
        moment = local(moment)
    return moment.toordinal() * DAY + moment.hour * 60 + moment.minute


def moment_at(minute: int) -> datetime:
    """The moment of a whole local minute, at Asia/Ho_Chi_Minh."""
    return _ZERO + timedelta(minutes=minute - _ZERO_DAY * DAY)


@dataclass(frozen=True, slots=True)
class WorkTime:
    """One calendar. Later weeks and entries override earlier ones: the nation's first, then the agency's.

    ``years`` are those a count may start in; it may run on to the end of ``horizon``.
    """

    weeks: tuple[Week, ...]
    entries: tuple[Entry, ...]
    years: tuple[Year, ...]
    horizon: int
    segments: Segments = field(init=False, repr=False, compare=False)
    _special: dict[int, tuple[Sessions, Entry]] = field(init=False, repr=False, compare=False)
    _awaited: dict[date, Entry] = field(init=False, repr=False, compare=False)
    _start: tuple[int, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        years = [year.year for year in self.years]
        if years != list(range(years[0], years[0] + len(years))) or self.horizon < years[-1]:
            raise ValueError("the years of a calendar follow one another, up to its horizon")
        first, last = date(years[0], 1, 1).toordinal(), date(self.horizon, 12, 31).toordinal()
        after = date(years[-1] + 1, 1, 1).toordinal()
        weekly = list(self._weekly(first, last))
        special = self._specials(weekly, first)
        plans = weekly.copy()
        for day, (sessions, _) in special.items():
            plans[day - first] = sessions
        awaited = {day: entry for entry in self.entries if entry.awaited for day in entry.days}
        object.__setattr__(self, "_special", special)
        object.__setattr__(self, "_awaited", awaited)
        object.__setattr__(self, "_start", (first * DAY, after * DAY))
        object.__setattr__(self, "segments", Segments(first, plans))

    def _weekly(self, first: int, last: int) -> Iterator[Sessions]:
        """The weekly sessions of each day from ``first`` to ``last``, days off not yet looked at."""
        weeks: list[Week | None] = [None] * (last - first + 1)
        for week in self.weeks:
            since = max(week.period.since.toordinal(), first)
            until = last + 1 if week.period.until is None else min(week.period.until.toordinal(), last + 1)
            if since < until:
                weeks[since - first : until - first] = [week] * (until - since)
        for day, found in enumerate(weeks, first):
            yield found.days[(day - 1) % 7] if found else ()

    def _specials(self, weekly: list[Sessions], first: int) -> dict[int, tuple[Sessions, Entry]]:
        """The days that an entry in force takes out of the week."""
        special: dict[int, tuple[Sessions, Entry]] = {}
        for entry in (entry for entry in self.entries if entry.applied):
            special |= {day.toordinal(): ((), entry) for day in entry.off}
            if entry.worked is not None:
                model = (entry.off[0] if entry.off else entry.worked).toordinal() - first
                usual = weekly[model] if 0 <= model < len(weekly) else ()
                special[entry.worked.toordinal()] = (entry.sessions or usual, entry)
        return {day: plan for day, plan in special.items() if 0 <= day - first < len(weekly)}

    def covers(self, moment: datetime) -> bool:
        """Whether a count may start then: its year has a calendar."""
        return self.starts(minute_of(moment))

    def covers_day(self, day: date) -> bool:
        """Whether the calendar has the year of a day."""
        return self.years[0].year <= day.year <= self.years[-1].year

    def starts(self, minute: int) -> bool:
        """``covers`` for a moment already told as a minute."""
        return self._start[0] <= minute < self._start[1]

    def sessions(self, day: date) -> Sessions:
        """Opening hours of a day that the calendar counts; none on a day off."""
        special = self._special.get(day.toordinal())
        if special is not None:
            return special[0]
        held = [week for week in self.weeks if week.period.holds(day)]
        return held[-1].days[day.weekday()] if held else ()

    def why(self, day: date) -> Reason:
        """Why the day is worked or not, with the document that says so."""
        special = self._special.get(day.toordinal())
        if special is not None:
            return _reason(special[1], day)
        awaited = self._awaited.get(day)
        kind = "working" if self.sessions(day) else "rest"
        if awaited is None:
            return Reason.of(f"calendars.{kind}")
        return Reason.of(f"calendars.{kind}_awaiting", name=awaited.name)

    def provisional(self, since: date, until: date) -> bool:
        """Whether a day from ``since`` to ``until`` lies in a year without a verified decree."""
        decided = {year.year for year in self.years if year.verified}
        return not decided.issuperset(range(since.year, until.year + 1))

    def awaited(self, since: date, until: date) -> tuple[Entry, ...]:
        """Entries without a document yet that would change a day from ``since`` to ``until``."""
        return tuple(dict.fromkeys(e for day, e in self._awaited.items() if since <= day <= until))

    def moved(self, moment: datetime) -> datetime:
        """The moment a count starts: itself in a session, else the next opening."""
        return moment_at(self.segments.moved(minute_of(moment)))

    def settled(self, moment: datetime) -> datetime:
        """Where a due moment comes to rest: in a session or exactly at a closing, else the next opening."""
        return moment_at(self.segments.settled(minute_of(moment)))

    def advance(self, start: datetime, minutes: int) -> datetime:
        """The moment when ``minutes`` session minutes have passed; ``BeyondTable`` past the horizon."""
        at = minute_of(start)
        return moment_at(self.segments.after(at, minutes) if minutes else self.segments.moved(at))

    def elapsed(self, since: datetime, until: datetime) -> int:
        """Session minutes between two moments; negative when they come in the other order."""
        return self.segments.done(minute_of(until)) - self.segments.done(minute_of(since))

    def retreat(self, end: datetime, minutes: int) -> datetime:
        """The last moment from which ``minutes`` session minutes still fit before ``end``."""
        return moment_at(self.segments.before(minute_of(end), minutes))

    def closing(self, day: date) -> datetime:
        """The last closing of a working day; ``KeyError`` for a day off."""
        return moment_at(self.segments.closing(day.toordinal()))


def _reason(entry: Entry, day: date) -> Reason:
    facts = {"name": entry.name, "document": entry.document}
    doubt = "" if entry.verified else "_unverified"
    if not entry.swap or entry.worked is None:
        kind = "off" if day in entry.off else "worked"
        return Reason.of(f"calendars.{kind}{doubt}", **facts)
    kind, other = ("swapped_off", entry.worked) if day in entry.off else ("swapped_on", entry.off[0])
    return Reason.of(f"calendars.{kind}{doubt}", other=f"{other:%d/%m/%Y}", **facts)
