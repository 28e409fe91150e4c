"""A statistical report as a workbook: grouped headings, numbers as numbers, what is absent as a dash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from chuan.base.kernel.small_cells import COVERED
from chuan.readings.forms.rules.formatting import plain
from chuan.readings.forms.rules.statistics import UNREAD, about, groups, heading_of_rows, shown

_A4 = 9  # as workbooks number paper
_HAIR = Side(style="hair")
_RULED = Border(left=_HAIR, right=_HAIR, top=_HAIR, bottom=_HAIR)
_MIDDLE = Alignment(wrap_text=True, vertical="center", horizontal="center")
_LEFT = Alignment(wrap_text=True, vertical="center")
_FIRST_WIDTH, _WIDTH, _TOP = 44, 13, 5
_PLAIN, _STRONG, _SMALL = (
    Font(name="Times New Roman", bold=bold, italic=small)
    for bold, small in ((False, False), (True, False), (False, True))
)
Line = tuple[str | int | Decimal, ...]


def report_book(kept: Mapping[str, Any], issue: str = "") -> bytes:
    """A report as it is kept -> XLSX; no text computes, its head and notes stand with it."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = "Báo cáo"
    said = (
        kept["agency"],
        kept["name"],
        about(kept),
        "; ".join(filter(None, ("" if kept["verified"] else UNREAD, issue))),
    )
    for at, text in enumerate(said, start=1):
        _put(page, at, 1, text, _STRONG if at < 3 else _SMALL, ruled=False)
    _heads(page, kept)
    last = _rows(page, kept)
    for at, note in enumerate((*kept["notes"], kept["rounding"]), start=last + 2):
        _put(page, at, 1, note, _SMALL, ruled=False)
    _printed(page, len(kept["columns"]) + 1)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _heads(page: Worksheet, kept: Mapping[str, Any]) -> None:
    _put(page, _TOP, 1, heading_of_rows(kept), _STRONG, _MIDDLE)
    page.merge_cells(start_row=_TOP, end_row=_TOP + 1, start_column=1, end_column=1)
    column = 2
    for name, span in groups(kept["columns"]):
        _put(page, _TOP, column, name, _STRONG, _MIDDLE)
        if span > 1:
            page.merge_cells(start_row=_TOP, end_row=_TOP, start_column=column, end_column=column + span - 1)
        column += span
    for at, one in enumerate(kept["columns"], start=2):
        _put(page, _TOP + 1, at, one["name"], _STRONG, _MIDDLE)


def _rows(page: Worksheet, kept: Mapping[str, Any]) -> int:
    """The row after the last."""
    lines = [(row, _PLAIN) for row in kept["rows"]] + ([(kept["total"], _STRONG)] if kept["total"] else [])
    for at, (row, font) in enumerate(lines, start=_TOP + 2):
        _put(page, at, 1, row["name"], font)
        for column, number in enumerate(_numbers(row["cells"]), start=2):
            _put(page, at, column, number, font, Alignment(horizontal="right", vertical="center"))
    return _TOP + 2 + len(lines)


def _numbers(cells: Sequence[str | None]) -> Line:
    return tuple(map(_number, cells))


def _number(cell: str | None) -> str | int | Decimal:
    if cell is None or cell == COVERED:
        return shown(cell)
    return Decimal(cell) if "." in cell else int(cell)


def _put(
    page: Worksheet, row: int, column: int, value: str | int | Decimal, font: Font, at: Alignment | None = None,
    *, ruled: bool = True,
) -> None:  # fmt: skip
    cell = page.cell(row, column)
    cell.value = plain(value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type, cell.quotePrefix = "s", True  # a leading "=" is no formula
    elif isinstance(value, Decimal):
        cell.number_format = "#,##0.00"
    else:
        cell.number_format = "#,##0"
    cell.font = font
    if ruled:
        cell.border, cell.alignment = _RULED, at or _LEFT


def _printed(page: Worksheet, columns: int) -> None:
    """Wide enough to read, lying on A4, the headings again on each page."""
    for at in range(1, columns + 1):
        page.column_dimensions[get_column_letter(at)].width = _FIRST_WIDTH if at == 1 else _WIDTH
    page.freeze_panes = f"B{_TOP + 2}"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", _A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = f"{_TOP}:{_TOP + 1}"
