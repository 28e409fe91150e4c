"""Why a dossier is counted otherwise now: the first pattern that fits, and nothing where it is counted the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chuan.base.kernel.reason import say
from chuan.readings.statistics.rules.changes import PATTERNS, Known, change, why
from chuan.readings.statistics.rules.kept import changed_cells
from chuan.readings.statistics.rules.words import WORDS

DAY = datetime(2026, 3, 10, tzinfo=UTC)
OPEN = Known(frozenset({"taken", "open"}), due=DAY, channel="direct")
DONE = replace(OPEN, figures=frozenset({"taken", "done"}), ended=DAY)
LATER = DAY + timedelta(days=1)
PAUSED = replace(OPEN, waiting=DAY)


@pytest.mark.parametrize(
    ("before", "after", "pattern"),
    [
        (None, OPEN, "entered"),
        (OPEN, None, "gone"),
        (OPEN, replace(OPEN, counted=False), "annulled"),
        (OPEN, DONE, "ended"),
        (DONE, OPEN, "reopened"),
        (DONE, replace(DONE, ended=LATER), "end_moved"),
        (OPEN, replace(OPEN, due=LATER), "due_moved"),
        (OPEN, replace(OPEN, waiting=DAY), "waiting"),
        (PAUSED, replace(OPEN, ended=LATER, due=LATER), "waiting"),
        (OPEN, replace(OPEN, ended=LATER, due=LATER), "due_moved"),
        (OPEN, replace(OPEN, channel="online"), "channel"),
        (OPEN, OPEN, "fact"),
    ],
)
def test_the_first_pattern_that_fits(before: Known | None, after: Known | None, pattern: str) -> None:
    found = why(before, after)
    assert found.key == f"statistics.changed_{pattern}"
    assert say(found, WORDS)
    assert pattern in (*PATTERNS, "fact")


def test_which_figures_it_left_and_joined() -> None:
    made = change(1, "H49.98-260310-0001", OPEN, DONE)
    assert made is not None
    assert (made.left, made.joined) == (frozenset({"open"}), frozenset({"done"}))
    assert change(1, "x", OPEN, replace(OPEN, due=LATER)) is None


def test_cells_that_read_otherwise_are_told_by_row_and_column() -> None:
    def report(cells: list[str | None], key: str = "a") -> dict[str, object]:
        row = {"key": key, "name": "Hộ tịch", "cells": cells}
        return {"columns": [{"name": "Tổng số"}, {"name": "Quá hạn"}], "rows": [row], "total": None}

    assert list(changed_cells(report(["3", "1"]), report(["3", "2"]))) == [("Hộ tịch", "Quá hạn", "1", "2")]
    assert not list(changed_cells(report(["3", "covered"]), report(["3", "2"])))
    gone = list(changed_cells(report(["3", "1"]), report(["4", "1"], "b")))
    assert len(gone) == 4
