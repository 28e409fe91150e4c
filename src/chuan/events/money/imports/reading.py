"""A bank's file as rows of cells: CSV or XLSX, opened without being harmed by it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.procedures.imports.archive import open_zip, read_part
from chuan.events.money.imports.cells import Row

MOST_LINES = 5_000
_MOST_ROWS = MOST_LINES + 200
_MOST_COLUMNS = 40
_DELIMITERS = ",;\t|"
_OUTSIDE = (b"<!DOCTYPE", b"<!ENTITY")


def rows_of(name: str, content: bytes) -> Iterator[Row]:
    """The rows of a file; ``Refused`` with one sentence for what is neither, is damaged, or would do harm."""
    lowered = name.lower()
    if lowered.endswith((".xlsx", ".xlsm")):
        return _workbook(content)
    if lowered.endswith((".csv", ".txt")):
        return _csv(content)
    raise Refused(refuse("invalid", "money.file_kind", "upload"))


def _csv(content: bytes) -> Iterator[Row]:
    text = _decoded(content)
    first = max(
        text[:4096].splitlines() or [""], key=lambda line: max(line.count(one) for one in _DELIMITERS)
    )
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        for at, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)):
            _count(at)
            yield row[:_MOST_COLUMNS]
    except csv.Error:
        raise Refused(refuse("invalid", "money.file_broken", "upload")) from None


def _decoded(content: bytes) -> str:
    for encoding in ("utf-16",) if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig",):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            break
        if "\0" not in text:
            return text
    raise Refused(refuse("invalid", "money.file_letters", "upload"))


def _workbook(content: bytes) -> Iterator[Row]:
    """The rows of the first sheet; a computed cell is refused, for nobody knows what it will say."""
    _unharmed(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        page = book.worksheets[0]
        for at, row in enumerate(page.iter_rows(max_row=_MOST_ROWS + 1, max_col=_MOST_COLUMNS)):
            _count(at)
            yield [_value(cell) for cell in row]
    except Refused:
        raise
    except (
        InvalidFileException,
        KeyError,
        ValueError,
        TypeError,
        IndexError,
        AttributeError,
        OSError,
        SyntaxError,
    ):
        raise Refused(refuse("invalid", "money.file_broken", "upload")) from None


def _value(cell: Any) -> Any:
    if getattr(cell, "data_type", "") == "f":
        raise Refused(refuse("invalid", "money.file_formula", "upload", cell=cell.coordinate))
    return cell.value


def _unharmed(content: bytes) -> None:
    """No part grows without bound, none names anything outside itself."""
    archive = open_zip(content)
    for part in archive.infolist():
        if any(mark in read_part(archive, part) for mark in _OUTSIDE):
            raise Refused(refuse("invalid", "money.file_broken", "upload"))


def _count(at: int) -> None:
    if at >= _MOST_ROWS:
        raise Refused(refuse("too_large", "money.file_long", "upload", most=MOST_LINES))
