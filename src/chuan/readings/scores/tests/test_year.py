"""A year of a centre of 22 own and 48 seconded staff: 53 weeks, 12 months, and the year is their sum."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import cache

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.spans import YEAR, Span
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.readings.scores.rules.facts import Fact, Facts, Person
from chuan.readings.scores.rules.scoring import score
from chuan.readings.scores.rules.sheet import Sheet
from chuan.readings.scores.rules.summing import summed
from chuan.readings.scores.rules.weeks import parts_of, weeks_of

STAFF = 22 + 48
A_WEEK = 8
WHOLE = Span(YEAR, 2026, 1)
SCHEME = shipped()["trung-tam-tuan"]


def works(day: date) -> bool:
    return day.weekday() < 5 and (day.month, day.day) != (1, 1)


def week_of(official: int, week: Span, luck: random.Random) -> Facts:
    """A week's acts; about one person in ten is away all of it."""
    present = luck.choice((0, 2, 5, 5, 5, 5, 5, 5, 5, 5))
    monday = datetime.combine(week.period.since, datetime.min.time(), VIETNAM)
    return Facts(Person(official, 5, present), tuple(_acts(official, monday, luck) if present else ()))


def _acts(official: int, monday: datetime, luck: random.Random) -> Iterator[Fact]:
    words = {"code": "x", "step": "x", "took": "", "article": "Điều 1"}
    for nth in range(A_WEEK):
        kind = luck.choice(("step_in_time",) * 8 + ("step_late", "note_plus"))
        at = monday + timedelta(hours=8 + nth)
        yield Fact(kind, f"{official}:{nth}", official, at, minutes=luck.choice((60, 960)), words=words)


@cache
def year() -> tuple[list[list[Sheet]], list[list[Sheet]], list[Sheet], float]:
    """Weeks, months and the year of every person, and the seconds it took."""
    luck, begun = random.Random(2026), time.monotonic()  # noqa: S311  # made-up work
    nobody = [Facts(Person(official, 260, 240)) for official in range(1, STAFF + 1)]
    weeks, months, years = [], [], []
    for facts in nobody:
        who = facts.person.official
        mine = {week: score(SCHEME, week, week_of(who, week, luck)) for week in weeks_of(WHOLE, works)}
        below = [
            summed(SCHEME, month, [mine[week] for week in weeks_of(month, works)], facts)
            for month in parts_of(WHOLE, "month", works)
        ]
        weeks.append(list(mine.values()))
        months.append(below)
        years.append(summed(SCHEME, WHOLE, below, facts))
    return weeks, months, years, time.monotonic() - begun


def test_there_are_53_weeks_and_12_months_of_seventy_people() -> None:
    weeks, months, years, _ = year()
    assert (len(years), {len(one) for one in weeks}, {len(one) for one in months}) == (70, {53}, {12})


def test_the_year_is_the_sum_of_its_months_and_of_its_weeks() -> None:
    weeks, months, years, _ = year()
    for mine, below, whole in zip(weeks, months, years, strict=True):
        assert whole.total == sum(one.total or 0 for one in below) == sum(one.total or 0 for one in mine)
        assert whole.rated == sum(one.total is not None for one in mine)


def test_it_is_counted_while_one_waits(record_property: Callable[[str, object], None]) -> None:
    seconds = year()[3]
    record_property(f"seconds for {STAFF} people, 53 weeks, {A_WEEK} acts a week", round(seconds, 1))
    assert seconds < 60
