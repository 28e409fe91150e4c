"""A year of a centre through the acts: 53 weeks, 12 months, the year their sum; what was published never changes.

``CHUAN_CENTRE=22+48+4+1`` (own, seconded, a task each in 4 weeks, a dossier a week) runs it in full size and prints the figures (``./dev bench centre``); docs/centre-year.md shows them.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction

from chuan.base.engine.places import CATALOGUE
from chuan.base.kernel.spans import MONTH, WEEK, Span
from chuan.base.store import files
from chuan.definitions.schemes.imports import schemes
from chuan.events.appraisals.rules.sheets import Sheets
from chuan.events.appraisals.services import bytes as kept
from chuan.events.dossiers.tests.factories import Clock, stopped_clock
from chuan.readings.scores.rules.weeks import weeks_of
from chuan.surfaces.acts.tests.centre import WHOLE, Centre, Size, centre

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
SMALL = Size(own=10, seconded=3, tasks=10, dossiers=13)
FIRST = Span(WEEK, 2026, 1)
"""29/12/2025 to 04/01/2026: its last working day was 31/12, for 02/01 was a day off by swap; it belongs to December 2025."""


def size() -> Size:
    """The full one where it is asked for."""
    asked = os.environ.get("CHUAN_CENTRE", "")
    return Size(*map(int, asked.split("+"))) if asked else SMALL


@pytest.fixture
def later_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """From July on the scheme's file says something else: one starts with 15 points for discipline instead of 18."""
    yield
    schemes.shipped.cache_clear()


def change_the_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in (CATALOGUE / "schemes").glob("*.yaml"):
        (tmp_path / path.name).write_text(path.read_text().replace("base: 18", "base: 15"))
    monkeypatch.setattr(schemes, "FOLDER", tmp_path)
    schemes.shipped.cache_clear()


def sheets(found: Centre, code: str) -> Sheets:
    one = found.published[code]
    return kept.read(one.id, one.state.latest)


@pytest.mark.usefixtures("later_rule")
def test_a_year_adds_up_and_stays(
    stopped_clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with transaction.atomic():
        found = centre(stopped_clock, size())
        found.week(FIRST)
        for number in range(1, 13):
            if number == 7:
                change_the_rule(tmp_path, monkeypatch)
            found.month(Span(MONTH, 2026, number))
        found.close()
    weeks = [f"2026-W{number:02}" for number in range(1, 54)]
    months = [f"2026-{number:02}" for number in range(1, 13)]
    assert set(found.published) == {*weeks, *months, "2026"}
    assert [week.code for week in weeks_of(WHOLE, found.works)] == weeks[1:]
    added_up(found, weeks[1:], months)
    unchanged(found)
    sys.stdout.write(figures(found))


def added_up(found: Centre, weeks: list[str], months: list[str]) -> None:
    """Every person's year is the sum of his months, and of his weeks."""
    read = {code: sheets(found, code) for code in (*weeks, *months, "2026")}
    assert len(read["2026"].sheets) == found.size.own + found.size.seconded
    for one in read["2026"].sheets:
        who = int(one.official)
        totals = [
            [sheet.total or 0 for code in some if (sheet := read[code].of(who))] for some in (weeks, months)
        ]
        assert one.total == sum(totals[0]) == sum(totals[1])
    assert {sum(sheet.total is None for sheet in read[code].sheets) for code in weeks[:4]} == {1}


def unchanged(found: Centre) -> None:
    """The bytes are those that were hashed when they were published, before and after the rule changed."""
    for code, one in found.published.items():
        assert one.state.published is not None
        content = files.read(one.id, one.state.published.sha256)[2]
        assert hashlib.sha256(content).hexdigest() == one.state.published.sha256, code
    starts = [
        next(line.points for line in sheets(found, code).sheets[0].lines if line.act.endswith(":quy-tac"))
        for code in ("2026-W20", "2026-W40")
    ]
    assert starts == [18, 15]


def figures(found: Centre) -> str:
    """One row a kind of period: how many, and the seconds of all of them."""
    counts = {"work": 53, "week": 53, "month": 12, "year": 1}
    return "\n".join(f"| {kind} | {counts[kind]} | {found.seconds[kind]:.1f} |" for kind in counts)
