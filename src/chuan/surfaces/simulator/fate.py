"""What will befall a dossier, drawn once when it comes in, so that one seed gives one history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random

from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.procedures.rules.walk import start
from chuan.surfaces.simulator.office import Office

LATE_SHORT, LATE_LONG = 0.028, 0.085
"""Chance of being late: for what is promised the same day, and for the rest; together near 5 %."""
REFUSED, RETURNED, ANNULLED, REPRINTED = 0.025, 0.05, 0.007, 0.004
STUCK = 0.22
"""Chance that a dossier promised about now does not move as it should."""
SHORT_OF_TIME = 0.6
"""The same of one promised within the next working day: lists show work that can hardly be in time any more."""
SLACK = 0.03
"""Chance that one step of a dossier that is in time passes its own limit all the same."""
_BRISK = 0.8
_DAY = 480


@dataclass(frozen=True, slots=True)
class Fate:
    late: bool = False
    stuck: bool = False
    refused: bool = False
    returned: bool = False
    annulled: bool = False
    reprinted: bool = False


def draw(rng: Random, office: Office, promised: datetime | None, received: datetime, now: datetime) -> Fate:
    """The fate of a dossier; near ``now`` some of the longer ones get stuck."""
    whole = 0 if promised is None else office.calendar.elapsed(received, promised)
    odds = [rng.random() for _ in range(6)]
    soon = promised is not None and promised > now and office.calendar.elapsed(now, promised) < _DAY
    near = promised is not None and abs(office.calendar.elapsed(promised, now)) < 3 * _DAY
    return Fate(
        late=odds[0] < (LATE_LONG if whole > _DAY else LATE_SHORT),
        stuck=odds[1] < (SHORT_OF_TIME if soon else STUCK) and near and whole > _DAY,
        refused=odds[2] < REFUSED,
        returned=odds[3] < RETURNED,
        annulled=odds[4] < ANNULLED,
        reprinted=odds[5] < REPRINTED,
    )


def done_by(
    rng: Random, office: Office, fate: Fate, received: datetime, promised: datetime | None
) -> datetime:
    """When the answer will reach the counter if nothing is returned; after the promise where late."""
    calendar = office.calendar
    nominal = office.left(start(office.procedure))
    if promised is None:
        return calendar.advance(received, 2 * nominal)
    if fate.late or fate.stuck:
        return calendar.advance(promised, _late_minutes(rng, fate))
    whole = calendar.elapsed(received, promised)
    share = rng.triangular(0.35, 0.93, 0.8)
    minutes = min(whole * share, nominal * _pace(rng.random()) if whole <= _DAY else whole)
    return calendar.advance(received, max(1, int(minutes)))


def _pace(odds: float) -> float:
    """How many times its own time a short matter takes: four in five keep it, the fifth waits up to three times as long."""
    return 0.4 + 0.3 * odds if odds < _BRISK else 1 + 10 * (odds - _BRISK)


def _late_minutes(rng: Random, fate: Fate) -> int:
    return rng.randint(2 * _DAY, 6 * _DAY) if fate.stuck else int(rng.triangular(15, 2 * _DAY, 60))


def step_minutes(rng: Random, fate: Fate, taken: int, own: int) -> int:
    """Who is in time keeps each step's own limit too, but for a step now and then; who is late passes some."""
    kept = rng.random() >= SLACK
    limit = int(own * rng.uniform(0.7, 0.98))
    return max(2, min(taken, limit)) if kept and own and not (fate.late or fate.stuck) else taken


def next_minutes(rng: Random, calendar: WorkTime, now: datetime, until: datetime, own: int, left: int) -> int:
    """Working minutes this step will take: its share of the time that is left, more or less."""
    budget = calendar.elapsed(now, until)
    if budget <= 0 or left <= 0:
        return max(2, int(own * rng.uniform(0.2, 0.6)))
    share = own / left if own else 0.1
    noise = rng.uniform(0.55, 1.35) if share < 1 else rng.uniform(0.7, 0.98)
    return max(2, int(budget * min(share * noise, 0.98)))
