"""Fees as paper and page tell them: one line each, what is exempted taken off."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.definition import Fee
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.money.rules.events import Line
from chuan.events.money.rules.moves import EXEMPT, Move
from chuan.events.money.rules.state import State
from chuan.readings.forms.rules.receipt import FeeLine
from chuan.surfaces.telling.fees import fee_lines

FEES = replace(PROCEDURE, fees=(Fee("law", "Lệ phí đăng ký", 20_000), Fee("copy", "Phí sao", 2_000)))
MOMENT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)


def test_each_fee_has_its_line_and_exemptions_are_taken_off() -> None:
    exempt = Move(1, EXEMPT, 5_000, MOMENT, Id(1), fee="law")
    state = State(lines=(Line("law", 1, 20_000), Line("copy", 3, 2_000)), moves=(exempt,))
    assert fee_lines(FEES, state) == (
        FeeLine("Lệ phí đăng ký (đã miễn, giảm 5.000 đồng)", 15_000),
        FeeLine("Phí sao (3 × 2.000 đồng)", 6_000),
    )


def test_nothing_asked_no_line() -> None:
    assert fee_lines(FEES, State()) == ()
