"""The words of an uploaded document, to search it by and to notice a mark of a state secret."""

from __future__ import annotations

import io
from collections.abc import Callable
from zipfile import BadZipFile

from openpyxl import load_workbook
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.procedures.imports.docx_text import Paragraph, blocks

_PAGES = 300
_MOST = 2_000_000  # characters kept
MEDIA = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".txt": "text/plain; charset=utf-8",
}


def media_of(name: str) -> str:
    """The media type by the name's end; ``Refused`` for a kind that is not taken."""
    found = next((media for end, media in MEDIA.items() if name.lower().endswith(end)), "")
    if not found:
        raise Refused(refuse("invalid", "documents.unreadable", field="content"))
    return found


def text_of(name: str, content: bytes) -> str:
    """The words of the file; "" of a scanned one; ``Refused`` where it is not what its name says."""
    end = next(end for end, media in MEDIA.items() if media == media_of(name))
    try:
        return _READ[end](content)[:_MOST]
    except (PyPdfError, BadZipFile, ValueError, KeyError, OSError, RecursionError):
        raise Refused(refuse("invalid", "documents.unreadable", field="content")) from None


def _pdf(content: bytes) -> str:
    if not content.startswith(b"%PDF-"):
        raise ValueError
    reader = PdfReader(io.BytesIO(content))
    return "\n".join(page.extract_text() or "" for page in reader.pages[:_PAGES])


def _docx(content: bytes) -> str:
    lines = (
        [block.text] if isinstance(block, Paragraph) else ["\n".join(row) for row in block.rows]
        for block in blocks(content)
    )
    return "\n".join(line for found in lines for line in found)


def _xlsx(content: bytes) -> str:
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    rows = (row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    return "\n".join("\n".join(str(cell) for cell in row if cell is not None) for row in rows)


def _txt(content: bytes) -> str:
    return content.decode("utf-8")


_READ: dict[str, Callable[[bytes], str]] = {".pdf": _pdf, ".docx": _docx, ".xlsx": _xlsx, ".txt": _txt}
