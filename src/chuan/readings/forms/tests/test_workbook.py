"""The register as a workbook: the same table, and no cell that computes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from chuan.readings.forms.rules.register import Register
from chuan.readings.forms.services import sheet, workbook
from chuan.readings.forms.tests.lists import register


def _sheet(book: Register) -> Worksheet:
    return load_workbook(BytesIO(workbook(book))).worksheets[0]


def test_workbook_holds_the_printed_table() -> None:
    book = register(3)
    cells = [[_said(cell) for cell in row] for row in _sheet(book).iter_rows(values_only=True)]
    assert [row[:-1] for row in cells] == book.table()


def test_a_second_supplement_stands_beside_the_form() -> None:
    book = register(2)
    lines = (replace(book.lines[0], supplements=2), replace(book.lines[1], supplements=1))
    cells = [row[-1] for row in _sheet(replace(book, lines=lines)).iter_rows(values_only=True)]
    assert cells == ["Bổ sung từ lần hai", "2 lần", None]
    assert "Bổ sung từ lần hai" not in book.table()[0]


def _said(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%H:%M %d/%m/%Y}"
    return f"{value:02}" if isinstance(value, int) else str(value or "")


def test_dates_are_dates_and_numbers_numbers() -> None:
    row = {str(head.value): cell for head, cell in zip(*_sheet(register(1))["1:2"], strict=True)}
    assert row["Nhận hồ sơ"].value == datetime(2026, 8, 28, 14, 20)  # noqa: DTZ001 - a workbook knows no zones
    assert row["Nhận hồ sơ"].number_format == "dd/mm/yyyy hh:mm"
    assert row["STT"].value == 1


def test_it_prints_lying_with_its_head_on_every_page() -> None:
    book = register(60)
    page = _sheet(replace(book, head=replace(book.head, office=replace(book.head.office, name="A&B"))))
    assert (page.freeze_panes, page.print_title_rows) == ("A2", "$1:$1")
    assert (page.page_setup.orientation, page.page_setup.fitToHeight) == ("landscape", 0)
    assert str(page.print_area).endswith("$A$1:$L$61")
    assert page.HeaderFooter.oddHeader is not None
    assert "A&&B – Sổ theo dõi hồ sơ từ ngày 01/08/2026" in str(page.HeaderFooter.oddHeader.center.text)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n@A1", '=HYPERLINK("x")', "=cmd|'/c calc'!A0"],
)
def test_no_text_becomes_a_formula(text: str) -> None:
    book = register(1)
    book = replace(book, lines=(replace(book.lines[0], owner=text),))
    cell = next(cell for cell in _sheet(book)[2] if str(cell.value).strip() == text.strip())
    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_control_characters_do_not_break_the_file() -> None:
    book = register(1)
    book = replace(book, lines=(replace(book.lines[0], owner="An\x00\x0bBình\x07"),))
    assert "An" in str(_sheet(book)["D2"].value)


def test_list_of_anything_is_a_workbook_too() -> None:
    made = load_workbook(BytesIO(sheet("Hồ sơ 11/2026: quá hạn [xã]", [["Mã"], ["=1\x07+1"]]))).worksheets[0]
    assert (made.title, made["A2"].value, made["A2"].data_type) == ("Hồ sơ 11 2026  quá hạn  xã", "=1+1", "s")
