"""Pieces of a .docx: styles, the header with its fields, tables whose head repeats, bytes that stay the same."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from chuan.readings.forms.services.word_tables import TEXT, put, widths

FONT = "Times New Roman"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_HEADINGS = {
    "Heading 1": (13, True, False),
    "Heading 2": (12.5, True, False),
    "Heading 3": (12.5, True, True),
}


def styled(made: Any) -> None:
    """Vietnamese in one font, headings black: as papers of an office are."""
    plain = made.styles["Normal"]
    plain.font.size = Pt(12.5)
    plain.paragraph_format.space_after = Pt(4)
    for name in ("Normal", "List Bullet", *_HEADINGS):
        _font(made.styles[name])
    for name, (size, bold, italic) in _HEADINGS.items():
        style = made.styles[name]
        style.font.size, style.font.bold, style.font.italic = Pt(size), bold, italic
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(10), Pt(4)


def _font(style: Any) -> None:
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(name), FONT)
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name), None)


def paged(made: Any, sheet: Any) -> None:
    """A4; the cover has its own head, every other page the office, the name, code, edition and page."""
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(27), Mm(18)
    section.top_margin, section.bottom_margin = Mm(36), Mm(20)
    section.header_distance = Mm(9)
    section.different_first_page_header_footer = True
    drawn = section.header.add_table(1, 3, Mm(TEXT))
    drawn.style = "Table Grid"
    widths(drawn, (0.24, 0.45, 0.31))
    for at, text in enumerate((sheet["office"], sheet["name"].upper())):
        put(drawn.rows[0].cells[at], text, bold=True, size=9.5, align=WD_ALIGN_PARAGRAPH.CENTER)
    told = (
        f"Mã hiệu: {sheet['code']}\nLần ban hành: {sheet['version']}\nNgày hiệu lực: {sheet['since']}\nTrang "
    )
    put(drawn.rows[0].cells[2], told, size=9.5)
    _pages(drawn.rows[0].cells[2].paragraphs[-1], 9.5)
    foot = f"{sheet['code']} · Lần ban hành: {sheet['version']} · Mã kiểm chứng: {sheet['hash']} · "
    for place in (section.footer, section.first_page_footer):
        line = place.paragraphs[0]
        line.add_run(foot + (sheet["copy"] if place is section.footer else "Trang ")).font.size = Pt(9)
    _pages(section.first_page_footer.paragraphs[0], 9)


def _pages(line: Any, size: float) -> None:
    field(line, "PAGE", size)
    line.add_run("/").font.size = Pt(size)
    field(line, "NUMPAGES", size)


def field(line: Any, name: str, size: float) -> None:
    """A field that the word processor fills in, each part in a run of its own."""
    for kind, text in (("begin", ""), ("", name), ("separate", ""), ("text", "1"), ("end", "")):
        run = line.add_run()
        run.font.size, run.font.name = Pt(size), FONT
        run._r.append(_mark(kind, text))  # noqa: SLF001 - python-docx writes no fields


def _mark(kind: str, text: str) -> Any:
    if kind == "text" or not kind:
        made = OxmlElement("w:t" if kind else "w:instrText")
        made.text = text
        return made
    made = OxmlElement("w:fldChar")
    made.set(qn("w:fldCharType"), kind)
    return made


def centred(
    made: Any, text: str, size: float, *, bold: bool = False, above: float = 0, below: float = 4
) -> None:
    line = made.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(above), Pt(below)
    run = line.add_run(text)
    run.bold, run.font.size = bold, Pt(size)


def picture(line: Any, content: bytes, wide: float, told: str) -> None:
    """A picture so many millimetres wide, with what it shows in words."""
    shape = line.add_run().add_picture(BytesIO(content), width=Mm(wide))
    shape._inline.docPr.set("descr", told)  # noqa: SLF001 - python-docx has no other way to it


def dated(made: Any, sheet: Any, at: datetime) -> None:
    """What the file says of itself: name, issuer, the form's own time."""
    told = made.core_properties
    told.title, told.author, told.language = sheet["name"][:255], sheet["office_name"][:255], "vi-VN"
    told.created = told.modified = at.replace(microsecond=0, tzinfo=None)
    told.last_modified_by, told.comments = "", ""


def steady(content: bytes) -> bytes:
    """The same archive without the time at which it was packed."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as found, ZipFile(target, "w", ZIP_DEFLATED) as kept:
        for name in found.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            kept.writestr(entry, found.read(name))
    return target.getvalue()
