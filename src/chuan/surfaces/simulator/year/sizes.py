"""How many dossiers each agency takes in on each working day of the year; the same for one seed, exact in sum; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

SEED = 2026
_MONTHS = (1.05, 0.7, 1.15, 1.1, 1.05, 1.05, 1.1, 1.1, 0.95, 0.9, 0.95, 0.9)
"""January to December: few at Tết, many after it and before the school year."""
_WEEKDAYS = (1.25, 1.05, 1.0, 0.95, 0.75, 0.4, 0.1)
_SPREAD, _LARGER = 0.7, 1.6
"""Of the sizes of agencies, and how much busier one above the communes is."""


@dataclass(frozen=True, slots=True)
class Share:
    """An agency, by its code, and how many dossiers of the year are its own; ``late``: how often its own are late, 1 as usual."""

    code: str
    dossiers: int
    late: float


def first_day(last: date) -> date:
    """The first of twelve months that end with the month of ``last``."""
    return date(last.year - (last.month < 12), last.month % 12 + 1, 1)


def shares(agencies: Sequence[tuple[str, bool]], dossiers: int, seed: int = SEED) -> list[Share]:
    """``agencies``: code, and whether it is a commune."""
    chance = {code: Random(f"{seed} {code}") for code, _ in agencies}  # noqa: S311 - the same year twice
    weights = [
        chance[code].lognormvariate(0, _SPREAD) * (1 if commune else _LARGER) for code, commune in agencies
    ]
    parts = zip(agencies, _cut(dossiers, weights), strict=True)
    return [Share(code, part, round(chance[code].choice(LATENESS), 2)) for (code, _), part in parts]


LATENESS = (0.3, 0.6, 1.0, 1.0, 1.6, 2.5)


def days(share: Share, worked: Sequence[date], seed: int = SEED) -> dict[date, int]:
    """Working day -> how many that day."""
    chance = Random(f"{seed} {share.code} days")  # noqa: S311 - the same year twice
    weights = [
        _MONTHS[day.month - 1] * _WEEKDAYS[day.weekday()] * chance.uniform(0.75, 1.25) for day in worked
    ]
    return dict(zip(worked, _cut(share.dossiers, weights), strict=True))


def by_month(found: Mapping[date, int]) -> dict[date, dict[date, int]]:
    """The same by the first day of the month."""
    months: dict[date, dict[date, int]] = {}
    for day, count in found.items():
        months.setdefault(day.replace(day=1), {})[day] = count
    return months


def calendar_days(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last, both included."""
    return (first + timedelta(days=one) for one in range((last - first).days + 1))


def silent(code: str, first: date, last: date, seed: int = SEED) -> frozenset[int]:
    """Mondays (ordinals) of the weeks in which the agency's line to the Portal was out of order: mostly none, sometimes one or two."""
    chance = Random(f"{seed} {code} silent")  # noqa: S311 - the same year twice
    mondays = [day.toordinal() for day in calendar_days(first, last - _SETTLED) if not day.weekday()]
    return frozenset(chance.sample(mondays, chance.choices((0, 1, 2), _SILENT)[0]))


_SILENT = (86, 10, 4)
"""Of a hundred agencies, how many have no such week, one, two; invented."""
_SETTLED = timedelta(weeks=3)
"""No week of the last three: what was tried for days is over by then."""


def _cut(whole: int, weights: Sequence[float]) -> list[int]:
    """A whole in parts as the weights are; the parts sum to it."""
    sums = list(accumulate(weights))
    marks = [round(whole * one / sums[-1]) for one in sums]
    return [mark - before for before, mark in zip([0, *marks], marks, strict=False)]
