"""A file from outside → rows: JSON lines, XLSX, CSV. Broken lines are rows too, with why they cannot be read."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import load_workbook

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.procedures.imports.archive import open_zip, read_part

MOST_ROWS = 20_000
_LINE = 8_000_000  # characters of one JSON line: a submission with its files
_CELLS = 60
_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its number in the file, and its fields or why there are none."""

    number: int
    found: Mapping[str, Any] | Refusal


def lines_of(name: str, content: bytes) -> Iterator[Line]:
    """Every row of a file by the ending of its name; ``Refused`` where the whole cannot be read."""
    ending = name.lower().rpartition(".")[2]
    reader = {"jsonl": json_lines, "json": json_lines, "xlsx": workbook, "csv": comma}.get(ending)
    if reader is None:
        raise Refused(refuse("invalid", "intake.not_a_table", field="file"))
    found = iter(reader(content))
    first = next(found, None)
    if first is None:
        raise Refused(refuse("invalid", "intake.empty", field="file"))
    yield first
    for count, line in enumerate(found, 2):
        if count > MOST_ROWS:
            raise Refused(refuse("too_large", "intake.too_many", field="file", most=MOST_ROWS))
        yield line


def json_lines(content: bytes) -> Iterator[Line]:
    """One JSON object a line; empty lines are passed over."""
    for number, text in enumerate(_text(content).split("\n"), 1):
        if text.strip():
            yield Line(number, object_of(text))


def object_of(text: str) -> Mapping[str, Any] | Refusal:
    """The JSON object of a text, or why it is none."""
    if len(text) > _LINE:
        return refuse("too_large", "intake.not_a_row")
    try:
        value = json.loads(text, parse_constant=str)
    except RecursionError:
        return refuse("invalid", "intake.too_deep")
    except ValueError:
        return refuse("invalid", "intake.not_a_row")
    return _object(value)


def message_of(content: bytes) -> Any:
    """The JSON value of a message, envelope and all; ``Refused`` where it is none."""
    try:
        return json.loads(_text(content), parse_constant=str)
    except RecursionError:
        raise Refused(refuse("invalid", "intake.too_deep")) from None
    except ValueError:
        raise Refused(refuse("invalid", "intake.not_json")) from None


def rows_of(value: Any, most: int) -> tuple[Line, ...]:
    """The rows of a message: one object, a list of them, or an object that holds the list as ``data``."""
    if isinstance(value, dict):
        value = value["data"] if isinstance(value.get("data"), list) else [value]
    if not isinstance(value, list) or not value:
        raise Refused(refuse("invalid", "intake.not_json"))
    if len(value) > most:
        raise Refused(refuse("too_large", "intake.too_many", most=most))
    return tuple(Line(number, _object(one)) for number, one in enumerate(value, 1))


def _object(value: Any) -> Mapping[str, Any] | Refusal:
    if not isinstance(value, dict):
        return refuse("invalid", "intake.not_a_row")
    return refuse("invalid", "intake.too_deep") if _deep(value) else value


def workbook(content: bytes) -> Iterator[Line]:
    """The first sheet of a workbook, its first row being the headings; formulas give what was last shown."""
    _unpacked(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(values_only=True, max_col=_CELLS)
        yield from _under_headings(rows)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, SyntaxError, zipfile.BadZipFile):
        raise Refused(refuse("invalid", "intake.not_a_table", field="file")) from None


def _unpacked(content: bytes) -> None:
    """Counts what a workbook unpacks to, before anybody builds cells of it."""
    try:
        archive = open_zip(content)
        for part in archive.infolist():
            read_part(archive, part)
    except Refused as refused:
        if refused.refusals[0].kind == "too_large":
            raise
        raise Refused(refuse("invalid", "intake.not_a_table", field="file")) from None


def comma(content: bytes) -> Iterator[Line]:
    """A CSV in UTF-8, parted by comma, semicolon or tab, whichever its first line has most of."""
    text = _text(content)
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    try:
        yield from _under_headings(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True))
    except csv.Error:
        raise Refused(refuse("invalid", "intake.not_a_table", field="file")) from None


def _under_headings(rows: Iterator[Sequence[Any]]) -> Iterator[Line]:
    heading = [str(cell or "").strip() for cell in next(rows, ())]
    for number, cells in enumerate(rows, 2):
        if any(cell not in (None, "") for cell in cells):
            yield Line(number, {name: cell for name, cell in zip(heading, cells, strict=False) if name})


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(refuse("invalid", "intake.not_utf8", field="file")) from None


def _deep(value: Any, depth: int = 0) -> bool:
    if depth > _DEPTH:
        return True
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(_deep(one, depth + 1) for one in inner)
