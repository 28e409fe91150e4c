"""Who comes when: how many a working day, for what, and at which minute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.calendars.rules.entries import Session
from chuan.surfaces.simulator.demand import DEMANDS, Demand
from chuan.surfaces.simulator.office import Office
from chuan.surfaces.simulator.people import Where

_SEASON_DAYS = 32
_SEASON = {
    "1.001699": 2.3, "1.001776": 2.8, "1.011607": 3.2, "1.001612": 1.6, "1.013225": 2.5, "1.004837": 2.0,
}  # fmt: skip
"""How many times more of these comes in the last weeks: the year's review of allowances and of poor households."""
_WEEKDAYS = (1.35, 1.05, 0.95, 0.95, 0.85, 0.5, 0.5)  # Mondays are the busiest
_MORNING = 0.66
_LAST_MINUTES = 8  # nobody is received just before closing


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody comes to the counter; ``name`` seeds everything that will befall the matter."""

    at: datetime
    office: Office
    where: Where
    name: str


def visits(
    seed: int, offices: Mapping[str, Mapping[str, Office]], first: date, last: date
) -> Iterator[Visit]:
    """Everybody who comes from ``first`` to ``last``, agency by agency."""
    for code, demand in DEMANDS.items():
        there = {key: office for key, office in offices.get(code, {}).items() if key in demand.mix}
        begins = max(first, last - timedelta(days=demand.days - 1)) if demand.days else first
        for number in range((last - begins).days + 1 if there else 0):
            day = begins + timedelta(days=number)
            yield from _of_day(seed, code, _on(demand, (last - day).days), there, day)


def _on(demand: Demand, days_before: int) -> Demand:
    """The demand of a day: in the season more comes of some matters, and no less of the others."""
    if days_before >= _SEASON_DAYS:
        return demand
    mix = {key: weight * _SEASON.get(key, 1) for key, weight in demand.mix.items()}
    more = sum(mix.values()) / sum(demand.mix.values())
    return replace(demand, daily=demand.daily * more, mix=mix)


def _of_day(
    seed: int, code: str, demand: Demand, offices: Mapping[str, Office], day: date
) -> Iterator[Visit]:
    sessions = next(iter(offices.values())).calendar.sessions(day)
    rng = Random(f"{seed} {code} {day}")  # noqa: S311 - a demonstration must be the same twice
    if not sessions:
        return
    usual = demand.daily * _WEEKDAYS[day.weekday()] * rng.uniform(0.8, 1.2)
    count = int(usual) + (rng.random() < usual % 1)
    codes = sorted(offices)
    for number in range(count):
        (wanted,) = rng.choices(codes, [demand.mix[key] for key in codes])
        at = _moment(rng, day, sessions)
        yield Visit(at, offices[wanted], demand.where, f"{seed} {code} {day} {number}")


def _moment(rng: Random, day: date, sessions: tuple[Session, ...]) -> datetime:
    session = sessions[0] if rng.random() < _MORNING else sessions[-1]
    open_minutes = session.closes - session.opens - _LAST_MINUTES
    minute = session.opens + int(rng.betavariate(1.3, 1.9) * open_minutes)
    return datetime.combine(day, time(), VIETNAM) + timedelta(minutes=minute, seconds=rng.randint(0, 59))
