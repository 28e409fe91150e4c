"""A spreadsheet of legal texts (CSV, XLSX) -> texts by row, and a clear sentence for each bad row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.kernel.text import fold
from chuan.definitions.laws.rules.text import TEXT_KINDS, WantedText, numbers_of

MOST_ROWS = 2000
_HEADINGS: Mapping[str, frozenset[str]] = {
    "number": frozenset({"so ky hieu", "so, ky hieu", "so hieu", "so van ban"}),
    "name": frozenset({"ten", "ten van ban", "trich yeu"}),
    "kind": frozenset({"loai", "loai van ban"}),
    "issued": frozenset({"ngay ban hanh", "ngay ky"}),
    "effect": frozenset({"ngay hieu luc", "ngay co hieu luc", "hieu luc tu"}),
    "replaces": frozenset({"thay the", "thay the van ban", "thay the, sua doi"}),
    "source": frozenset({"nguon", "noi doc"}),
    "verified": frozenset({"da doi chieu", "da xac minh"}),
}
_NEEDED = {
    "number": "Số ký hiệu",
    "name": "Tên",
    "kind": "Loại",
    "effect": "Ngày hiệu lực",
    "source": "Nguồn",
}
_DAYS = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d")
_YES = frozenset({"co", "x", "roi", "da", "yes", "1"})
_ZIP = b"PK"

Row = Sequence[object]


def read_texts(content: bytes) -> tuple[tuple[tuple[int, WantedText], ...], tuple[tuple[int, Refusal], ...]]:
    """(row, text) of every good row, (row, fault) of every bad one; ``Refused`` for a file that is no table."""
    rows = [(at, row) for at, row in enumerate(_rows(content), start=1) if any(_words(cell) for cell in row)]
    if len(rows) < 2:
        raise Refused(refuse("invalid", "laws.text_no_rows", "upload"))
    places = _places(rows[0][1])
    good, bad = [], []
    for at, row in rows[1 : MOST_ROWS + 1]:
        wanted, faults = _read({name: row[i] if i < len(row) else "" for name, i in places.items()})
        good += [(at, wanted)] if not faults else []
        bad += [(at, fault) for fault in faults]
    return tuple(good), (*bad, *_doubled(good))


def _rows(content: bytes) -> Iterator[Row]:
    if content.startswith(_ZIP):
        try:
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            return iter(list(book.worksheets[0].iter_rows(values_only=True)))
        except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
            raise Refused(refuse("invalid", "laws.text_not_file", "upload")) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(refuse("invalid", "laws.text_not_file", "upload")) from error
    if "\0" in text:
        raise Refused(refuse("invalid", "laws.text_not_file", "upload"))
    first = text.partition("\n")[0]
    return csv.reader(io.StringIO(text), delimiter=max(";\t,", key=first.count))


def _places(heading: Row) -> dict[str, int]:
    """Column -> its place; ``Refused`` where one that is needed has no heading."""
    folded = [fold(_words(cell)).strip(" :*") for cell in heading]
    found = {
        name: next(at for at, text in enumerate(folded) if text in known)
        for name, known in _HEADINGS.items()
        if known & set(folded)
    }
    missing = [label for name, label in _NEEDED.items() if name not in found]
    if missing:
        raise Refused(refuse("invalid", "laws.text_no_columns", "upload", names=", ".join(missing)))
    return found


def _read(cells: Mapping[str, object]) -> tuple[WantedText, list[Refusal]]:
    faults: list[Refusal] = []
    effect, issued = (_day(cells.get(name, ""), faults) for name in ("effect", "issued"))
    kinds = {fold(label): key for key, label in TEXT_KINDS.items()}
    wanted = WantedText(
        number=_words(cells["number"]),
        name=_words(cells["name"]),
        kind=kinds.get(fold(_words(cells["kind"])), ""),
        effect=effect,
        issued=issued,
        replaces=numbers_of(_words(cells.get("replaces", ""))),
        source=_words(cells["source"]),
        verified=fold(_words(cells.get("verified", ""))) in _YES,
    )
    return wanted, faults


def _day(cell: object, faults: list[Refusal]) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = _words(cell)
    for form in _DAYS if text else ():
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day, without a zone
        except ValueError:
            continue
    if text:
        faults.append(refuse("invalid", "laws.text_bad_day", "upload", text=text[:40]))
    return None


def _doubled(good: Sequence[tuple[int, WantedText]]) -> Iterator[tuple[int, Refusal]]:
    """Rows that give the number of an earlier row another content."""
    first: dict[str, tuple[int, WantedText]] = {}
    for at, wanted in good:
        row, before = first.setdefault(wanted.number, (at, wanted))
        if before != wanted:
            yield (
                at,
                refuse("invalid", "laws.text_twice_in_file", "upload", number=wanted.number, first=row),
            )


def _words(cell: object) -> str:
    return " ".join(str(cell if cell is not None else "").split())
