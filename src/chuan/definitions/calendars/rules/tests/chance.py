"""Calendars, limits and starts by chance, the same again for the same seed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.period import Period
from chuan.definitions.calendars.rules.due import RULES
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.calendars.rules.entries import Entry, Session, Sessions, Week, Year
from chuan.definitions.calendars.rules.tests.oracle import Plan, Span
from chuan.definitions.calendars.rules.worktime import WorkTime

FIRST = date(2025, 1, 1)
_FULL = [
    [(450, 690), (810, 1050)],
    [(420, 690), (810, 1020)],
    [(480, 720), (780, 1020)],
    [(480, 930)],
    [(450, 600), (615, 690), (810, 1050)],
]
_HALF: list[list[Span]] = [[(450, 690)], [(480, 660)], [(810, 1020)]]
_PARTS = {"hour": 30, "working_day": 25, "day": 60, "month": 5}
_FRACTIONS = {"hour": 4, "working_day": 4, "day": 1, "month": 1}


@dataclass(frozen=True)
class Limit:
    parts: list[tuple[Fraction, str]]
    rules: set[str]

    @property
    def duration(self) -> Duration:
        return Duration(tuple(Part(Decimal(float(n)), Unit(unit)) for n, unit in self.parts))


def seeded(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - the same cases every time, no secret


def plan_by(chance: Random) -> Plan:
    """Weeks with or without Saturday mornings, a summer, days off, swaps with and without given hours."""
    summer = FIRST + timedelta(days=chance.randrange(60, 250))
    seasons = [(FIRST, _week(chance)), (summer, _week(chance)), (summer + timedelta(days=120), _week(chance))]
    days = chance.sample(range(2, 1000), 60)
    drawn = [FIRST + timedelta(days=n) for n in days]
    swaps = [
        (off, on, None if chance.random() < 0.5 else chance.choice(_FULL + _HALF))
        for off, on in zip(drawn[:8], drawn[8:16], strict=True)
    ]
    return Plan(seasons, set(drawn[16:]), swaps)


def _week(chance: Random) -> dict[int, list[Span]]:
    usual = chance.choice(_FULL)
    week = dict.fromkeys(range(5), usual)
    if chance.random() < 0.5:
        week[5] = chance.choice(_HALF)
    if chance.random() < 0.3:
        week[chance.randrange(5)] = chance.choice(_HALF)
    return week


def worktime(plan: Plan) -> WorkTime:
    """The same calendar as the product holds it."""
    starts = [since for since, _ in plan.seasons]
    periods = [Period(a, b) for a, b in zip(starts, [*starts[1:], None], strict=True)]
    weeks = tuple(_as_week(period, hours) for period, (_, hours) in zip(periods, plan.seasons, strict=True))
    swaps = [
        Entry("hoán đổi", (off,), on, _sessions(given or []), document="1/TB")
        for off, on, given in plan.swaps
    ]
    off = Entry("nghỉ", tuple(sorted(plan.off)), document="2/TB")
    years = tuple(Year(year, verified=True) for year in range(2025, 2028))
    return WorkTime(weeks, (*swaps, off), years, 2031)


def _as_week(period: Period, hours: dict[int, list[Span]]) -> Week:
    mon, tue, wed, thu, fri, sat, sun = (_sessions(hours.get(day, [])) for day in range(7))
    return Week(period, (mon, tue, wed, thu, fri, sat, sun))


def _sessions(spans: list[Span]) -> Sessions:
    return tuple(Session(*span) for span in spans)


def limit_by(chance: Random) -> Limit:
    """One part or a few, whole or broken, under any of the counting rules."""
    parts = []
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        unit = chance.choice(list(_PARTS))
        broken = chance.randrange(_FRACTIONS[unit])
        parts.append((Fraction(chance.randrange(_PARTS[unit])) + Fraction(broken, 4), unit))
    rules = {rule for rule in RULES if chance.random() < 0.2}
    return Limit(parts, rules)


def start_by(chance: Random) -> datetime:
    """Any second of the first two years, without a zone, local, or in another zone."""
    moment = datetime.combine(FIRST, datetime.min.time()) + timedelta(seconds=chance.randrange(700 * 86400))
    return chance.choice([moment, moment.replace(tzinfo=VIETNAM), moment.replace(tzinfo=UTC)])
