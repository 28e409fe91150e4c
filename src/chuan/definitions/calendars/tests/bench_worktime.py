"""Working time beside pandas CustomBusinessHour and businesstimedelta, in turns in one run; and a million
cases equal to the dense minute table, which itself equals the walk from minute to minute.

Run by ``./dev bench worktime``. Exit status 1 where a case differs or the ratio is below the goal.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from statistics import median
from time import perf_counter
from typing import Any

import businesstimedelta as btd
import numpy as np
import pandas as pd

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.calendars.imports.national import national
from chuan.definitions.calendars.rules.bulk import Dense, due_many
from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.calendars.rules.tests.chance import limit_by, plan_by, seeded, start_by, worktime
from chuan.definitions.calendars.rules.tests.oracle import walk
from chuan.definitions.calendars.rules.worktime import minute_of, moment_at

HOURS = 20
ROUNDS = 7
GOAL = 20  # times pandas, one by one
SEED = 20261122
LIMIT = Duration((Part(Decimal(HOURS), Unit.HOUR),))


def starts(count: int) -> list[datetime]:
    """Minutes by chance in the opening hours of 2025 and 2026, where all three understand the start."""
    chance, calendar = seeded(SEED), national()
    first = datetime(2025, 1, 2, tzinfo=VIETNAM)
    drawn = (first + timedelta(minutes=chance.randrange(690 * 1440)) for _ in iter(int, 1))
    found: list[datetime] = []
    while len(found) < count:
        one = next(drawn)
        if calendar.moved(one) == one:
            found.append(one)
    return found


def days_off() -> list[date]:
    days = (date(2025, 1, 1) + timedelta(days=n) for n in range(900))
    return [day for day in days if day.weekday() < 5 and not national().sessions(day)]


def by_pandas(asked: Sequence[datetime]) -> Callable[[], list[Any]]:
    hours = pd.offsets.CustomBusinessHour(
        HOURS, start=["07:30", "13:30"], end=["11:30", "17:30"], holidays=days_off()
    )
    stamps = [pd.Timestamp(one.replace(tzinfo=None)) for one in asked]
    return lambda: [stamp + hours for stamp in stamps]


def by_businesstimedelta(asked: Sequence[datetime]) -> Callable[[], list[Any]]:
    day = btd.WorkDayRule(start_time=time(7, 30), end_time=time(17, 30), working_days=[0, 1, 2, 3, 4])
    lunch = btd.LunchTimeRule(start_time=time(11, 30), end_time=time(13, 30), working_days=[0, 1, 2, 3, 4])
    open_ = btd.Rules([day, lunch, btd.HolidayRule(dict.fromkeys(days_off(), "nghỉ"))])
    step = btd.BusinessTimeDelta(open_, hours=HOURS)
    naive = [one.replace(tzinfo=None) for one in asked]
    return lambda: [one + step for one in naive]


def by_advance(asked: Sequence[datetime]) -> Callable[[], list[Any]]:
    advance = national().advance
    return lambda: [advance(one, HOURS * 60) for one in asked]


def by_due_at(asked: Sequence[datetime]) -> Callable[[], list[Any]]:
    calendar = national()
    return lambda: [due_at(calendar, one, LIMIT) for one in asked]


PEERS = (
    ("pandas CustomBusinessHour", by_pandas, 1_000),
    ("businesstimedelta", by_businesstimedelta, 300),
    ("advance()", by_advance, 20_000),
    ("due_at()", by_due_at, 20_000),
)


def race() -> dict[str, list[float]]:
    """Answers a second of each, round by round, all in every round."""
    runs = [(name, make(starts(count)), count) for name, make, count in PEERS]
    rates: dict[str, list[float]] = {name: [] for name, _, _ in runs}
    for _ in range(ROUNDS):
        for name, run, count in runs:
            begun = perf_counter()
            run()
            rates[name].append(count / (perf_counter() - begun))
    return rates


def agreement() -> None:
    """How often each gives the very moment of the dense table, or at least the same working instant."""
    asked = starts(1_000)
    wanted = due_many(Dense(national()), np.array([minute_of(one) for one in asked]), LIMIT)
    for name, make, _ in PEERS:
        found = [_plain(one) for one in make(asked)()]
        right = sum(minute_of(one) == want for one, want in zip(found, wanted, strict=True))
        same = sum(national().elapsed(a, b) == HOURS * 60 for a, b in zip(asked, found, strict=True))
        print(
            f"  {name:28} {100 * right / len(asked):6.1f} % exact, {100 * same / len(asked):6.1f} % same instant"
        )


def _plain(one: Any) -> datetime:
    """The clock time that a peer means; one of them calls every clock UTC."""
    moment: datetime = one.to_pydatetime() if isinstance(one, pd.Timestamp) else one
    return moment.replace(tzinfo=VIETNAM)


def million() -> int:
    """A million cases by chance, one by one, against the dense table; how many differ."""
    chance = seeded(SEED)
    wrong = 0
    for _ in range(10):
        calendar = worktime(plan_by(chance))
        dense = Dense(calendar)
        for _ in range(100):
            limit = limit_by(chance)
            rules = sorted(limit.rules)
            asked = [start_by(chance) for _ in range(1_000)]
            table = due_many(dense, np.array([minute_of(one) for one in asked]), limit.duration, rules)
            alone = [minute_of(due_at(calendar, one, limit.duration, rules)) for one in asked]
            wrong += int((table != np.array(alone)).sum())
    return wrong


def ten_thousand() -> int:
    """Ten thousand cases of the dense table against the walk; how many differ."""
    chance = seeded(SEED + 1)
    wrong = 0
    for _ in range(5):
        plan = plan_by(chance)
        dense = Dense(worktime(plan))
        for _ in range(200):
            limit = limit_by(chance)
            asked = [start_by(chance) for _ in range(10)]
            starts_ = np.array([minute_of(one) for one in asked])
            table = due_many(dense, starts_, limit.duration, sorted(limit.rules))
            walked = [walk(plan, one, limit.parts, limit.rules) for one in asked]
            wrong += sum(moment_at(int(a)) != b for a, b in zip(table, walked, strict=True))
    return wrong


def bulk(pandas_rate: float) -> None:
    asked = np.array([minute_of(one) for one in starts(30_000)] * 100)
    begun = perf_counter()
    dense = Dense(national())
    laid = perf_counter() - begun
    begun = perf_counter()
    due_many(dense, asked, LIMIT)
    took = perf_counter() - begun
    print(
        f"  3,000,000 at once: {took:.2f} s (table laid out in {laid:.2f} s), {3e6 / took / pandas_rate:,.0f} x pandas"
    )


def main() -> int:
    warnings.simplefilter("ignore")
    print(f"+{HOURS} working hours, national calendar, {ROUNDS} rounds in turns")
    rates = race()
    pandas_ = rates[PEERS[0][0]]
    ratios = {name: median(r / p for r, p in zip(rate, pandas_, strict=True)) for name, rate in rates.items()}
    for name, rate in rates.items():
        print(f"  {name:28} {median(rate):12,.0f} /s  {ratios[name]:7.1f} x pandas")
    agreement()
    bulk(median(pandas_))
    walked, dense = ten_thousand(), million()
    print(f"  dense table against the walk: {walked} of 10,000 differ")
    print(f"  one by one against the dense table: {dense} of 1,000,000 differ")
    slow = ratios["advance()"] < GOAL
    print(f"goal {GOAL} x pandas: {'missed' if slow else 'met'}")
    return int(slow or bool(walked) or bool(dense))


if __name__ == "__main__":
    sys.exit(main())
