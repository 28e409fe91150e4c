"""Tables of a .docx and the texts in their cells: the head repeats on each page, no row is parted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

TEXT = 165.0
"""The width of a page's text in millimetres."""


def lines(line: Any, text: str, *, bold: bool = False, size: float | None = None) -> None:
    """A text with its own line breaks."""
    run = line.add_run()
    run.bold = bold
    if size:
        run.font.size = Pt(size)
    for at, part in enumerate(text.split("\n")):
        if at:
            run.add_break()
        run.add_text(part)


def put(cell: Any, text: str, *, bold: bool = False, size: float = 11, align: Any = None) -> None:
    line = cell.paragraphs[0]
    line.paragraph_format.space_after = Pt(0)
    line.alignment = align
    lines(line, text, bold=bold, size=size)


def table(
    made: Any,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    shares: Sequence[float],
    middle: Collection[int],
) -> Any:
    """A ruled table; its head stands again on each page, no row is parted."""
    drawn = made.add_table(rows=1, cols=len(head))
    drawn.style = "Table Grid"
    for cell, text in zip(drawn.rows[0].cells, head, strict=True):
        put(cell, text, bold=True, align=WD_ALIGN_PARAGRAPH.CENTER)
    _told(drawn.rows[0], "w:tblHeader")
    for row in rows:
        added = drawn.add_row()
        _told(added, "w:cantSplit")
        for at, (cell, text) in enumerate(zip(added.cells, row, strict=True)):
            put(cell, text, align=WD_ALIGN_PARAGRAPH.CENTER if at in middle else None)
    widths(drawn, shares)
    return drawn


def summed(drawn: Any, label: str, value: str) -> None:
    """A row below: the label over the first columns, the value over the last two."""
    cells = drawn.add_row().cells
    first, last = cells[0].merge(cells[-3]), cells[-2].merge(cells[-1])
    put(first, label, bold=True, align=WD_ALIGN_PARAGRAPH.RIGHT)
    put(last, value, bold=True)


def widths(drawn: Any, shares: Sequence[float]) -> None:
    drawn.autofit = False
    for at, share in enumerate(shares):
        wide = Mm(TEXT * share / sum(shares))
        drawn.columns[at].width = wide
        for cell in drawn.columns[at].cells:
            cell.width = wide


def _told(row: Any, name: str) -> None:
    made = OxmlElement(name)
    made.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(made)  # noqa: SLF001 - python-docx has no other way to a row's marks
