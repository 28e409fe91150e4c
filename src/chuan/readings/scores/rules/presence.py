"""On how many working days of a period somebody held a post, and on how many of them he was there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.period import Period
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.readings.scores.rules.facts import Person


@dataclass(frozen=True, slots=True)
class Post:
    """A post held in the agency whose sheets are counted; ``home``: the agency the person belongs to."""

    official: int
    name: str
    home: int
    unit: int
    unit_name: str
    manager: bool
    held: Period


@dataclass(frozen=True, slots=True)
class Presence:
    """Working days of a stretch, and of each official the days away for half of their hours or more."""

    days: tuple[date, ...]
    away: Mapping[int, frozenset[date]]

    def person(self, posts: Sequence[Post], period: Period) -> Person:
        """One official's working days and days present, whatever posts of the agency he held on them."""
        mine = [day for day in self.days if period.holds(day) and any(one.held.holds(day) for one in posts)]
        last = posts[-1]
        there = sum(day not in self.away.get(last.official, ()) for day in mine)
        manager = any(one.manager for one in posts)
        return Person(last.official, len(mine), there, manager, "manager" if manager else str(last.unit))


def presence(
    calendar: WorkTime, period: Period, absences: Iterable[tuple[int, datetime, datetime]]
) -> Presence:
    """``absences``: (official, since, until)."""
    days = working_days(calendar, period)
    away: dict[int, set[date]] = {}
    for official, since, until in absences:
        away.setdefault(official, set()).update(day for day in days if _gone(calendar, day, since, until))
    return Presence(days, {official: frozenset(found) for official, found in away.items()})


def working_days(calendar: WorkTime, period: Period) -> tuple[date, ...]:
    """The days of a period on which the agency works, as far as its calendar goes."""
    assert period.until is not None
    every = (period.since + timedelta(days=nth) for nth in range((period.until - period.since).days))
    return tuple(day for day in every if calendar.covers_day(day) and calendar.sessions(day))


def _gone(calendar: WorkTime, day: date, since: datetime, until: datetime) -> bool:
    """Whether an absence takes at least half of the day's hours."""
    if not local(since).date() <= day <= local(until).date():
        return False
    opening = datetime.combine(day, time(), VIETNAM)
    closing = opening + timedelta(days=1)
    whole = calendar.elapsed(opening, closing)
    return 2 * calendar.elapsed(max(opening, local(since)), min(closing, local(until))) >= whole


def by_official(posts: Iterable[Post]) -> dict[int, list[Post]]:
    """Posts of each official, the one held longest into the period last."""
    found: dict[int, list[Post]] = {}
    for one in sorted(posts, key=lambda post: (post.held.until or date.max, post.held.since, post.unit)):
        found.setdefault(one.official, []).append(one)
    return found
