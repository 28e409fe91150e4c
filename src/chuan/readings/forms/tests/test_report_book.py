"""A statistical report as a workbook: numbers are numbers, what is absent is a dash, the rule of rounding stands there."""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook

from chuan.readings.forms.rules.statistics import shown
from chuan.readings.forms.services import report_book
from chuan.readings.forms.tests.reported import ORDINARY, report
from chuan.readings.statistics.rules.table import Row


def test_numbers_are_numbers_under_grouped_headings() -> None:
    page = load_workbook(BytesIO(report_book(ORDINARY))).worksheets[0]
    values = [[cell.value for cell in row] for row in page.iter_rows()]
    assert values[4][1] == "Hồ sơ phải giải quyết"
    assert "B5:E5" in {str(one) for one in page.merged_cells.ranges}
    assert values[6][:2] == ["Hộ tịch", 250]
    assert values[6][9] == 74.89
    assert any("bỏ phần sau" in str(row[0]) for row in values[8:])


def test_what_is_absent_is_a_dash_and_no_text_computes() -> None:
    page = load_workbook(BytesIO(report_book(report((Row("a", "=1+1", None),))))).worksheets[0]
    assert [page.cell(7, 1).value, page.cell(7, 1).data_type, page.cell(7, 2).value] == ["=1+1", "s", "–"]
    assert [shown("1234567"), shown("74.89"), shown(None)] == ["1.234.567", "74,89", "–"]
