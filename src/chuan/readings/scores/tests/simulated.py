"""Officials at work, made up: each has so many steps a week, a mix of procedures, and a way with dossiers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from statistics import fmean, stdev

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.spans import WEEK, Span
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.readings.scores.rules.facts import Fact, Facts, Person
from chuan.readings.scores.rules.scoring import score

EASY, HARD = ("1.000001", 240, 0.03), ("1.000002", 4800, 0.15)
"""Procedure, working minutes a step is given, and how often such a step is late whoever does it."""
_PUT_OFF_IN = 0.3
_RATED, _LOW, _JUSTIFIED = 0.3, 0.06, 0.5
"""How often a citizen rates a step, how often low, and how often a low one stands after its explanation."""
_WEEK = Span(WEEK, 2026, 45)
_AT = datetime(2026, 11, 3, 9, tzinfo=VIETNAM)


@dataclass(frozen=True, slots=True)
class Worker:
    """``hard``: share of hard steps; ``puts_off``: nothing, at random or exactly what would be late.

    ``skill``: how often late against the usual; ``found``: share of what was put off to escape lateness that is confirmed.
    """

    name: str
    steps: int = 20
    hard: float = 0.3
    present: int = 5
    puts_off: str = ""
    skill: float = 1.0
    found: float = 0.0


def mean_points(worker: Worker, weeks: int = 300, seed: int = 1) -> tuple[float, float]:
    """Points of an average week, and the standard error of that average."""
    luck = random.Random(seed)  # noqa: S311  # made-up work, no secret
    totals = [_week(worker, luck) for _ in range(weeks)]
    return fmean(totals), stdev(totals) / weeks**0.5


def _week(worker: Worker, luck: random.Random) -> float:
    acts = tuple(fact for nth in range(worker.steps) for fact in _step(worker, nth, luck))
    total = score(shipped()["trung-tam-tuan"], _WEEK, Facts(Person(1, 5, worker.present), acts)).total
    assert total is not None
    return float(total)


def _step(worker: Worker, nth: int, luck: random.Random) -> Iterator[Fact]:
    procedure, minutes, usual = HARD if luck.random() < worker.hard else EASY
    late = luck.random() < usual * worker.skill
    escapes = late if worker.puts_off == "late" else worker.puts_off == "some" and luck.random() < _PUT_OFF_IN
    words = {"code": "x", "step": "x", "took": "", "how": "x"}
    kind = "put_off" if escapes else "step_late" if late else "step_in_time"
    used = 100 if late else luck.randrange(100)
    yield Fact(
        kind, f"{nth}:1", 1, _AT, procedure=procedure, minutes=minutes, expected=Decimal(str(usual)), words=words,
        counts={"used": used},
    )  # fmt: skip
    if escapes and worker.puts_off == "late" and luck.random() < worker.found:
        yield Fact("nonconformity", f"{nth}:2", 1, _AT, words=words)
    if luck.random() < _RATED:
        low = luck.random() < _LOW
        counts = {"justified": int(luck.random() < _JUSTIFIED)}
        yield Fact(
            "vote_low" if low else "vote_high", f"{nth}:3", 1, _AT, counts=counts, words={"given": "x"}
        )
