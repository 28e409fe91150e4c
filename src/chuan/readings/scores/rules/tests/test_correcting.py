"""An objection that was granted changes the sheet and stays to be read on it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from chuan.definitions.schemes.imports.schemes import shipped
from chuan.readings.scores.rules.facts import Correction
from chuan.readings.scores.rules.mending import mendings
from chuan.readings.scores.rules.scoring import score
from chuan.readings.scores.rules.tests.strategies import WEEK_45, fact, facts

WEEKLY = shipped()["trung-tam-tuan"]
WEEK = facts(fact("note_minus", 1), fact("nonconformity", 2))


def test_a_struck_fact_takes_nothing_and_is_still_named() -> None:
    struck = Correction("77:3", 1, "1:1", "quy-tac", None, " số 5")
    sheet = score(WEEKLY, WEEK_45, replace(WEEK, corrections=(struck,)))
    assert sheet.total == 94
    assert [(line.act, line.points) for line in sheet.lines if line.act == "77:3"] == [("77:3", Decimal(0))]


def test_other_points_stand_as_a_line_of_their_own() -> None:
    lighter = Correction("77:3", 1, "2:1", "chat-luong", Decimal(-1))
    sheet = score(WEEKLY, WEEK_45, replace(WEEK, corrections=(lighter,)))
    assert [line.points for line in sheet.lines if line.rule == "chat-luong"] == [10, -4, 3]
    assert sheet.total == 94


def test_what_would_mend_most_comes_first() -> None:
    assert [(one.fact.kind, one.points) for one in mendings(WEEKLY, WEEK_45, WEEK)] == [
        ("nonconformity", Decimal(4)),
        ("note_minus", Decimal(3)),
    ]
