"""The body of a .docx as plain blocks: paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.procedures.imports.archive import PART_BYTES, open_zip, read_part
from chuan.definitions.procedures.imports.safe_xml import read_xml

BODY = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CONTAINERS = frozenset({f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}smartTag", f"{_W}customXml"})
_MARKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``bold`` is the text of its first run where that is bold: the export prints labels so."""

    text: str
    bold: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Table


def blocks(data: bytes) -> Iterator[Block]:
    """Blocks of the document; ``Refused`` where the bytes are no Word document that can be read."""
    archive = open_zip(data)
    try:
        part = archive.getinfo(BODY)
    except KeyError:
        raise Refused(refuse("invalid", "procedures.import_not_word")) from None
    body = read_xml(read_part(archive, part), PART_BYTES).find(f"{_W}body")
    if body is None:
        raise Refused(refuse("invalid", "procedures.import_not_word"))
    return (_block(element) for element in _inside(body, (f"{_W}p", f"{_W}tbl")))


def _inside(parent: etree._Element, tags: tuple[str, ...]) -> Iterator[etree._Element]:
    """Children with these tags, also those wrapped in controls or tracked insertions."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag in _CONTAINERS:
            yield from _inside(child, tags)


def _block(element: etree._Element) -> Block:
    if element.tag == f"{_W}p":
        return Paragraph(_text(element), _bold(element))
    rows = _inside(element, (f"{_W}tr",))
    return Table(tuple(tuple(_cell(cell) for cell in _inside(row, (f"{_W}tc",))) for row in rows))


def _cell(cell: etree._Element) -> str:
    return "\n".join(_text(p) for p in cell.iter(f"{_W}p")).strip()


def _text(paragraph: etree._Element) -> str:
    return "".join(_run(run) for run in paragraph.iter(f"{_W}r"))


def _run(run: etree._Element) -> str:
    return "".join(
        (child.text or "") if child.tag == f"{_W}t" else _MARKS.get(str(child.tag), "") for child in run
    )


def _bold(paragraph: etree._Element) -> str:
    run = next(iter(paragraph.iter(f"{_W}r")), None)
    if run is None or run.find(f"{_W}rPr/{_W}b") is None:
        return ""
    return _run(run).strip()
