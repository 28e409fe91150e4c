"""The ISO document for a word processor: real headings, real tables, fields in its header; the same sheet as the PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Pt

from chuan.readings.forms.rules.iso import IsoDocument
from chuan.readings.forms.rules.qr import qr_png
from chuan.readings.forms.services import word_parts as parts
from chuan.readings.forms.services import word_tables as tables
from chuan.readings.forms.services.typeset import pictures

_FIRST, _HIGHEST = 105.0, 200.0  # millimetres of chart: in the picture under the heading, in any other
_WIDE = 165


def word(form: IsoDocument) -> bytes:
    """The document as .docx; equal documents give equal bytes."""
    sheet: Any = form.sheet()
    made = Document()
    parts.styled(made)
    parts.paged(made, sheet)
    _cover(made, sheet)
    _revisions(made, sheet)
    for section in sheet["sections"]:
        made.add_heading(f"{section['number']}. {section['title']}", level=section["level"])
        for block in section["blocks"]:
            _BLOCKS[block["kind"]](made, block)
    parts.dated(made, sheet, form.head.at)
    target = BytesIO()
    made.save(target)
    return parts.steady(target.getvalue())


def _cover(made: Any, sheet: Any) -> None:
    parts.centred(made, sheet["parent"], 13)
    parts.centred(made, sheet["office"], 13, bold=True)
    if sheet["simulated"]:
        parts.centred(made, "DỮ LIỆU MÔ PHỎNG", 13, bold=True)
    parts.centred(made, "QUY TRÌNH", 26, bold=True, above=90)
    parts.centred(made, sheet["name"].upper(), 16, bold=True, below=18)
    facts = made.add_table(rows=0, cols=2)
    facts.alignment = WD_TABLE_ALIGNMENT.CENTER
    for label, value in _facts(sheet):
        cells = facts.add_row().cells
        tables.put(cells[0], label, align=WD_ALIGN_PARAGRAPH.RIGHT)
        tables.put(cells[1], value, bold=True)
    parts.centred(made, sheet["copy"].upper(), 13, bold=True, above=18, below=48)
    rows = [["", *(hand[0] for hand in sheet["hands"])], ["Họ và tên", *(hand[1] for hand in sheet["hands"])]]
    rows += [["Chữ ký", "\n\n\n", "", ""], ["Chức vụ", *(hand[2] for hand in sheet["hands"])]]
    tables.table(made, rows[0], rows[1:], (0.2, 0.27, 0.27, 0.26), range(4))
    if sheet["link"]:
        parts.centred(made, "Bản in này còn hiệu lực không? Quét mã, hoặc xem tại:", 11, above=12)
        parts.centred(made, sheet["link"], 10)
        square = made.add_paragraph()
        square.alignment = WD_ALIGN_PARAGRAPH.CENTER
        parts.picture(square, qr_png(sheet["link"]), 26, "Mã QR hỏi bản in này còn hiệu lực không")


def _facts(sheet: Any) -> Iterator[tuple[str, str]]:
    yield "Mã hiệu:", sheet["code"]
    yield "Mã thủ tục hành chính:", sheet["procedure_code"]
    yield "Lần ban hành:", sheet["version"]
    yield "Ngày hiệu lực:", sheet["since"]
    yield "Mã kiểm chứng:", sheet["hash"]


def _revisions(made: Any, sheet: Any) -> None:
    made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    made.add_heading("Theo dõi sửa đổi", level=1)
    head = ("Lần ban hành", "Ngày hiệu lực", "Nội dung sửa đổi")
    tables.table(made, head, sheet["revisions"], (0.12, 0.2, 0.68), (0, 1))
    made.add_heading("Nơi nhận, phân phối", level=1)
    rows = [[*row, "bản điện tử"] for row in sheet["receivers"]]
    tables.table(made, ("TT", "Nơi nhận", "Hình thức"), rows, (0.1, 0.6, 0.3), (0,))


def _line(made: Any, block: Any) -> None:
    tables.lines(made.add_paragraph(), block["text"])


def _item(made: Any, block: Any) -> None:
    tables.lines(made.add_paragraph(style="List Bullet"), block["text"])


def _table(made: Any, block: Any) -> None:
    drawn = tables.table(made, block["head"], block["rows"], block["widths"], block["middle"])
    for label, value in block["sums"]:
        tables.summed(drawn, label, value)
    made.add_paragraph().paragraph_format.space_after = Pt(2)


def _chart(made: Any, block: Any) -> None:
    """The chart as pictures that each fit a page; the table below it says the same in words."""
    breaks = _breaks(block["bands"])
    for at, picture in enumerate(pictures(block, breaks), 1):
        place = made.add_paragraph()
        place.alignment = WD_ALIGN_PARAGRAPH.CENTER
        told = f"Lưu đồ, hình {at}; nội dung bằng chữ ở bảng diễn giải các bước"
        parts.picture(place, picture, _WIDE, told)
    for note in block["notes"]:
        made.add_paragraph().add_run(note).italic = True


def _breaks(bands: Sequence[Any]) -> list[int]:
    """Before which bands a new picture begins, so that none is higher than a page."""
    found: list[int] = []
    used = 0.0
    for at, band in enumerate(bands):
        if used and used + band["height"] > (_HIGHEST if found else _FIRST):
            found.append(at)
            used = 0.0
        used += band["height"]
    return found


_BLOCKS = {"line": _line, "item": _item, "table": _table, "chart": _chart}
