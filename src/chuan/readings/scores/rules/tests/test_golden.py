"""The golden sheets, one file a scheme: what a jurist reads is what the rules say."""

from __future__ import annotations

import pytest

from chuan.definitions.schemes.imports.schemes import shipped
from chuan.readings.scores.rules.tests.cases import FOLDER, sheets, table

NAMES = sorted(shipped())


@pytest.mark.parametrize("name", NAMES)
def test_the_sheets_are_as_written(name: str) -> None:
    assert table(name) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_sheet_adds_up_and_every_line_rests_on_an_act(name: str) -> None:
    for _, sheet in sheets(name):
        assert sum(line.points for line in sheet.lines) == (sheet.total or 0)
        assert sum(part.points for part in sheet.parts) == (sheet.total or 0)
        assert all(line.act and line.rule for line in sheet.lines)
