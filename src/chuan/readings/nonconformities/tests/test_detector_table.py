"""Planted found, clean flagged, per detector: a small bureau each time, ten thousand dossiers under --full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

import pytest
from django.db import connection

from chuan.base.engine.places import ROOT
from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.readings.nonconformities.rules.chance import binomial_tail, needed, poisson_tail
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Loan
from chuan.readings.nonconformities.rules.signal import Signal
from chuan.readings.nonconformities.services import numbers, signals
from chuan.readings.nonconformities.tests.bureau import DIVISION_ROLES, DIVISIONS, bureau
from chuan.readings.nonconformities.tests.habits import USUAL, Habits, unlike
from chuan.readings.nonconformities.tests.lives import keep
from chuan.readings.nonconformities.tests.plans import UNTIL, WRONGS, Plan, plans

pytestmark = pytest.mark.django_db
PAGE = ROOT / "docs/detectors.md"
AT = datetime(2026, 11, 23, 8, tzinfo=VIETNAM)
SINCE = date(2025, 11, 23)
LENT, KEPT = 10, 30
HELD_OUT = 7001
"""No number of the catalogue was chosen by looking at this seed or the next."""
MOST_A_WEEK = 3
ALIKE = (USUAL,) * DIVISIONS


@dataclass(frozen=True, slots=True)
class Line:
    """Of what was planted for a detector, how much it found; what it flagged of dossiers nobody touched."""

    detector: str
    planted: int
    found: int
    clean: int
    beside: int

    def __str__(self) -> str:
        return f"| `{self.detector}` | {self.planted} | {self.found} | {self.clean} | {self.beside} |"


@dataclass(frozen=True, slots=True)
class Measured:
    """How many dossiers were written, the table, and how many signals there were for nothing."""

    written: int
    lines: list[Line]
    nobodys: int

    def table(self) -> str:
        return "\n".join(map(str, self.lines))

    def silent(self) -> list[str]:
        return [line.detector for line in self.lines if line.found < line.planted]

    def drafts_a_week(self, weeks: int) -> float:
        """Drafts for nothing a week per 100 officials."""
        return 100 * self.nobodys / weeks / (DIVISIONS * (len(DIVISION_ROLES) + 1) + 1)


def measured(
    per_week: int, weeks: int, share: float = 1, seed: int = 2026, habits: Sequence[Habits] = ALIKE
) -> Measured:
    """A bureau's dossiers written and looked at; ``share`` of what is usually planted."""
    office = bureau()
    planned = plans(office, per_week, weeks, share, seed, habits)
    by_stream = keep(office, planned)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # thousands of rows came at once; nobody else tells the planner
    said = signals(EVERYTHING, SINCE, UNTIL, AT, loans(office.divisions[0].unit, office.divisions[-1].unit))
    lines = [line(detector, by_stream, said) for detector in WRONGS]
    return Measured(len(planned), [*lines, lent(said)], _nobodys(by_stream, said))


def _nobodys(by_stream: dict[int, Plan], said: tuple[Signal, ...]) -> int:
    """Signals in which nothing planted stands: each would have been a draft for nothing."""
    ours = [signal for signal in said if any(case.dossier in by_stream for case in signal.cases)]
    return sum(all(not by_stream[case.dossier].planted for case in signal.cases) for signal in ours)


def line(detector: str, by_stream: dict[int, Plan], said: tuple[Signal, ...]) -> Line:
    flagged = [
        by_stream[number]
        for number in {
            case.dossier for signal in said if signal.detector == detector for case in signal.cases
        }
    ]
    planted = sum(plan.planted == detector for plan in by_stream.values())
    found = sum(plan.planted == detector for plan in flagged)
    untouched = [plan for plan in flagged if not plan.planted]
    clean = sum(plan.division.clean for plan in untouched)
    return Line(detector, planted, found, clean, len(untouched) - clean)


def loans(dirty: int, clean: int) -> tuple[Loan, ...]:
    """Files lent by the first division of which ten are not back, and as many of a clean one, all back."""
    due = UNTIL - timedelta(days=10)
    out = [Loan(n, f"L{n}", dirty, due, None if n <= LENT else due) for n in range(1, KEPT + 1)]
    return (*out, *(Loan(n, f"L{n}", clean, due, due) for n in range(KEPT + 1, 2 * KEPT + 1)))


def lent(said: tuple[Signal, ...]) -> Line:
    found = {case.dossier for signal in said if signal.detector == "loan_overdue" for case in signal.cases}
    return Line(
        "loan_overdue", LENT, len({n for n in found if n <= LENT}), len({n for n in found if n > KEPT}), 0
    )


def test_a_small_bureau() -> None:
    found = measured(per_week=26, weeks=8)
    assert found.written > 1_400
    assert found.silent() == []
    assert [line.detector for line in found.lines if line.clean] == []


def test_a_bureau_of_other_habits_on_which_nothing_was_chosen() -> None:
    found = measured(per_week=30, weeks=8, seed=HELD_OUT, habits=unlike(DIVISIONS, HELD_OUT))
    assert found.silent() == []
    assert {line.detector for line in found.lines if line.clean} <= {"moved_appointment"}
    assert found.drafts_a_week(7) <= MOST_A_WEEK


@pytest.mark.slow
@pytest.mark.parametrize(("weeks", "share", "least"), [(27, 1.0, 9_900), (9, 0.5, 3_000)])
def test_ten_thousand_dossiers_and_the_tables_of_the_docs(weeks: int, share: float, least: int) -> None:
    """Planted as usual in ten thousand, and half as much of each in three thousand."""
    found = measured(48, weeks, share)
    assert found.written >= least
    assert found.table() in PAGE.read_text(encoding="utf-8"), found.table()
    assert not any(line.clean for line in found.lines)


@pytest.mark.slow
@pytest.mark.parametrize("share", [1.0, 0.5])
def test_ten_thousand_dossiers_of_other_habits(share: float) -> None:
    found = measured(48, 27, share, HELD_OUT + 1, unlike(DIVISIONS, HELD_OUT + 1))
    assert found.written >= 9_900
    assert found.table() in PAGE.read_text(encoding="utf-8"), (found.table(), found.drafts_a_week(26))
    assert found.drafts_a_week(26) <= MOST_A_WEEK


def test_the_smallest_cluster_of_the_docs_is_what_the_numbers_give() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for one in numbers():
        tail = partial(_luck, one)
        counts = " | ".join(
            str(needed(partial(tail, sample), max(1, one.least), sample, one.chance))
            for sample in (20, 50, 200)
        )
        assert f"| `{one.key}` | {one.window_days} | {counts} |" in page, (
            f"| `{one.key}` | {one.window_days} | {counts} |"
        )


def _luck(one: Numbers, sample: int, count: int) -> float:
    if one.key == "bulk_closing":
        return poisson_tail(count, one.tolerated)
    return binomial_tail(count, sample, one.tolerated)
