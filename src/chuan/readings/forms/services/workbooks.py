"""Registers and lists as workbooks in which no text computes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from math import ceil

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from chuan.base.kernel.clock import local
from chuan.readings.forms.rules.formatting import day, plain
from chuan.readings.forms.rules.register import BESIDE, Register, Value

_WIDTH_PER_PART = 8
_USUAL_WIDTH, _LINE_POINTS = 24, 15
_A4 = 9  # as workbooks number paper
_HEADING, _PLAIN = Font(name="Times New Roman", bold=True), Font(name="Times New Roman")
_HAIR = Side(style="hair")
_RULED = Border(left=_HAIR, right=_HAIR, top=_HAIR, bottom=_HAIR)
_TOP = Alignment(wrap_text=True, vertical="top", horizontal="left")
_FORBIDDEN_IN_TITLES = re.compile(r"[\[\]:*?/\\]")


def workbook(register: Register) -> bytes:
    """The register as XLSX, its columns as wide as on paper, ready to be printed lying, its head on each page."""
    widths = [8, *(width * _WIDTH_PER_PART for _, width, _ in (*register.columns(), *BESIDE))]
    title = "Sổ theo dõi hồ sơ"
    form: list[list[Value]] = [[*register.heading()], *register.values()]
    rows: list[list[Value]] = [row + beside for row, beside in zip(form, register.beside(), strict=True)]
    book, page = _filled(title, rows, widths)
    told = [
        plain(register.head.office.name),
        f"{title} từ ngày {day(register.since)} đến ngày {day(register.last)}",
    ]
    _write_around(page.HeaderFooter.oddHeader, _running(*told, plain(register.field)))
    _write_around(page.HeaderFooter.oddFooter, "Trang &P/&N")
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", _A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins = PageMargins(left=0.4, right=0.4, top=0.8, bottom=0.7, header=0.35, footer=0.35)
    page.print_title_rows, page.print_area = "1:1", page.dimensions
    return _bytes(book)


def _running(*parts: str) -> str:
    """A line above each page; "&" begins a code there and is doubled."""
    return " – ".join(part.replace("&", "&&") for part in parts if part)


def _write_around(place: HeaderFooterItem | None, text: str) -> None:
    if place is not None:
        place.center.text = text


def sheet(title: str, rows: Sequence[Sequence[Value]], widths: Sequence[float] = ()) -> bytes:
    """A list as XLSX, the first row its heading: no text can become a formula, dates are dates, numbers numbers."""
    return _bytes(_filled(title, rows, widths)[0])


def _filled(
    title: str, rows: Sequence[Sequence[Value]], widths: Sequence[float]
) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    page = book.worksheets[0]
    page.title = _FORBIDDEN_IN_TITLES.sub(" ", title)[:31].strip()
    wide = list(widths or [_USUAL_WIDTH] * len(rows[0]))
    for row, values in enumerate(rows, start=1):
        for column, value in enumerate(values, start=1):
            _write(page, (row, column), value)
        page.row_dimensions[row].height = _LINE_POINTS * _lines(values, wide)
    for column, width in enumerate(wide, start=1):
        page.column_dimensions[get_column_letter(column)].width = width
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    return book, page


def _lines(values: Sequence[Value], widths: Sequence[float]) -> int:
    """Lines of the highest cell: not every program makes a row as high as its wrapped text."""
    texts = (
        (str(value), width) for value, width in zip(values, widths, strict=False) if isinstance(value, str)
    )
    return max((_wrapped(text, width) for text, width in texts), default=1)


def _wrapped(text: str, width: float) -> int:
    return sum(max(1, ceil((len(line) + 1) / (width * 0.95))) for line in text.split("\n"))


def _bytes(book: Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _write(page: Worksheet, place: tuple[int, int], value: Value) -> None:
    cell = page.cell(*place)
    if isinstance(value, datetime):
        cell.value = local(value).replace(second=0, microsecond=0, tzinfo=None)  # a workbook knows no zones
        cell.number_format = "dd/mm/yyyy hh:mm"
    elif isinstance(value, str):
        cell.value = plain(value)
        cell.data_type = "s"  # openpyxl reads a leading "=" as a formula
        cell.quotePrefix = True  # and a spreadsheet does so on the next edit
    else:
        cell.value = value
    cell.font = _HEADING if place[0] == 1 else _PLAIN
    cell.alignment, cell.border = _TOP, _RULED
