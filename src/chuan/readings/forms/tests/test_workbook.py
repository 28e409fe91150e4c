"""The register as a workbook: the same table, and no cell that computes."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from chuan.readings.forms.rules.register import Register
from chuan.readings.forms.services import sheet, workbook
from chuan.readings.forms.tests.samples import register


def _sheet(book: Register) -> Worksheet:
    return load_workbook(BytesIO(workbook(book))).worksheets[0]


def test_workbook_holds_the_printed_table() -> None:
    book = register(3)
    cells = [[cell or "" for cell in row] for row in _sheet(book).iter_rows(values_only=True)]
    assert cells == book.table()


@pytest.mark.parametrize("text", ["=1+1", "+84", "-2", "@SUM(A1)", '=HYPERLINK("x")', "=cmd|'/c calc'!A0"])
def test_no_text_becomes_a_formula(text: str) -> None:
    book = register(1)
    book = replace(book, lines=(replace(book.lines[0], owner=text),))
    cell = next(cell for cell in _sheet(book)[2] if cell.value == text)
    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_control_characters_do_not_break_the_file() -> None:
    book = register(1)
    book = replace(book, lines=(replace(book.lines[0], owner="An\x00\x0bBình\x07"),))
    assert "An" in str(_sheet(book)["D2"].value)


def test_list_of_anything_is_a_workbook_too() -> None:
    made = load_workbook(BytesIO(sheet("Hồ sơ 11/2026: quá hạn [xã]", [["Mã"], ["=1\x07+1"]]))).worksheets[0]
    assert (made.title, made["A2"].value, made["A2"].data_type) == ("Hồ sơ 11 2026  quá hạn  xã", "=1+1", "s")
