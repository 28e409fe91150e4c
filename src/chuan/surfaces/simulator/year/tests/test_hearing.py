"""What the Portal took of a copy: its versions are those one would fold, its rows say how it went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import pytest

from chuan.readings.cases.rules.facts import Facts
from chuan.readings.cases.rules.tests.test_judged import at, facts
from chuan.readings.cases.rules.versions import versions
from chuan.surfaces.simulator.year.hearing import synced
from chuan.surfaces.simulator.year.ways import LATE, SILENT, TAKEN, WAYS, Asking, ways

DAY, NOW = date(2026, 3, 4), datetime.fromisoformat("2026-11-20T09:00:00+07:00")
MONDAY = date(2026, 3, 2).toordinal()


def turn(**changes: Any) -> Callable[[Facts | None], Facts | None]:
    return lambda known: replace(known or facts(), **changes)


@pytest.mark.parametrize("hours", [0, 1, 24, 36, 48, 24 * 9])
def test_the_versions_are_those_that_folding_gives(hours: int) -> None:
    own = [(at(1), turn()), (at(2), turn(supplements=1)), (at(3), turn(ended=at(3)))]
    taken = at(1) + timedelta(hours=hours)
    told = (taken, lambda known: known and replace(known, synced=known.synced or taken))
    folded = list(versions(sorted([*own, told], key=lambda one: one[0])))
    assert list(synced(list(versions(own)), taken)) == folded
    assert folded[-1].facts.synced == taken


def test_how_it_went_stands_in_both_rows() -> None:
    usual = at(1)
    message = {"id": 1, "state": "sent", "sent": usual, "next_try": usual}
    theirs = {"missing": False, "status": "returned", "promised": at(9), "finished": at(5)}
    dead, late = WAYS[SILENT].message(message), WAYS[LATE].message(message)
    assert (dead["state"], dead["sent"], dead["error"]["key"]) == ("dead", None, "outbox.http")
    assert (late["state"], late["sent"], late["error"]) == ("sent", usual + timedelta(days=2), None)
    seen = {name: way.theirs(theirs) for name, way in WAYS.items()}
    assert [name for name, row in seen.items() if row["missing"]] == ["refused", "silent"]
    assert {name: row["finished"] for name, row in seen.items() if not row["missing"]} == {
        "taken": at(5), "late": at(7), "lost": None,
    }  # fmt: skip


def test_a_week_out_of_order_is_silent_and_the_others_nearly_whole() -> None:
    chance = Random(1)  # noqa: S311 - the same every time
    assert set(ways(DAY, 9, {MONDAY}, chance)) == {SILENT}
    went = ways(DAY, 10_000, {MONDAY + 7}, chance)
    assert SILENT not in went
    assert 0.96 < went.count(TAKEN) / len(went) < 0.99


def test_nothing_is_asked_or_taken_in_the_future() -> None:
    today, old, asking = NOW.toordinal(), DAY.toordinal(), Asking.until(NOW)
    assert asking.asked(old, old + 4) == "2026-04-02T18:00:00.000000Z"
    assert asking.asked(today - 3, today - 1) == "2026-11-20T02:00:00.000000Z"
    assert (asking.known(LATE, old, old), asking.known(LATE, today - 3, today)) == (LATE, TAKEN)
    assert asking.known(SILENT, today - 3, today) == SILENT
