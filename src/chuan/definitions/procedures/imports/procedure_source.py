"""A path with national procedures (.docx, .zip of .docx, .jsonl, .jsonl.gz) → its rows, one at a time."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.procedures.imports.archive import PART_BYTES, RATIO, open_zip, read_part
from chuan.definitions.procedures.imports.docx_procedure import read_docx
from chuan.definitions.procedures.imports.jsonl_procedure import LINE_BYTES, code_of, read_line
from chuan.definitions.procedures.rules.national.value import NationalProcedure

TOTAL_BYTES = 2_000_000_000
"""The most a file may unpack to in all."""
MOST_LINES = 200_000
_SMALL = 50_000_000  # below this the ratio of a packed file says nothing


@dataclass(frozen=True, slots=True)
class Row:
    """One row: number from 1, where it stands, and its procedure or why it is refused."""

    number: int
    place: str
    found: NationalProcedure | Refusal


Told = Callable[[str], None]
"""Called with the name of every file that is passed over."""


def rows(path: Path, passed: Told) -> Iterator[Row]:
    """Every row of the file, in its order; ``Refused`` where the file as a whole cannot be read."""
    name = path.name.lower()
    readers: tuple[tuple[str, Callable[[Path, Told], Iterator[Row]]], ...] = (
        (".docx", _docx),
        (".zip", _zip),
        (".jsonl", _jsonl),
        (".jsonl.gz", _packed),
    )
    reader = next((read for ending, read in readers if name.endswith(ending)), None)
    if not path.exists():
        raise Refused(refuse("missing", "procedures.import_no_file", name=path.name))
    if reader is None or not path.is_file():
        raise Refused(refuse("invalid", "procedures.import_unknown_kind", name=path.name))
    return _some(reader(path, passed))


def _some(found: Iterator[Row]) -> Iterator[Row]:
    """The rows; ``Refused`` where there is none, so that an empty file is never taken for a success."""
    first = next(found, None)
    if first is None:
        raise Refused(refuse("invalid", "procedures.import_nothing"))
    yield first
    yield from found


def _docx(path: Path, passed: Told) -> Iterator[Row]:
    if path.stat().st_size > PART_BYTES:
        raise Refused(refuse("too_large", "procedures.import_too_large", most=PART_BYTES // 1_000_000))
    yield Row(1, path.name, _tried(partial(read_docx, path.read_bytes())))


@dataclass(frozen=True, slots=True)
class _Document:
    """A .docx of an archive, not yet read, or an archive in it that cannot be opened: ``read`` raises ``Refused``."""

    place: str
    size: int
    read: Callable[[], NationalProcedure]


def _zip(path: Path, passed: Told) -> Iterator[Row]:
    """Every .docx of the archive, in any folder of it and in archives inside it."""
    total = 0
    with path.open("rb") as stream:
        for number, document in enumerate(_documents(open_zip(stream), passed), 1):
            total += document.size
            if total > TOTAL_BYTES:
                raise Refused(refuse("too_large", "procedures.import_bomb"))
            yield Row(number, document.place, _tried(document.read))


def _documents(archive: zipfile.ZipFile, passed: Told, inside: str = "") -> Iterator[_Document]:
    """Archives are opened one deep; what is neither a .docx nor such an archive is named to ``passed``."""
    for part in archive.infolist():
        place = inside + part.filename
        if part.is_dir():
            continue
        if _is(part, ".docx"):
            yield _Document(place, part.file_size, partial(_read_part, archive, part))
        elif _is(part, ".zip") and not inside:
            yield from _inner(archive, part, passed)
        else:
            passed(place)


def _inner(archive: zipfile.ZipFile, part: zipfile.ZipInfo, passed: Told) -> Iterator[_Document]:
    try:
        opened = open_zip(read_part(archive, part))
    except Refused as refused:
        yield _Document(part.filename, 0, partial(_refused, refused))
        return
    yield from _documents(opened, passed, f"{part.filename}/")


def _read_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> NationalProcedure:
    return read_docx(read_part(archive, part))


def _refused(refused: Refused) -> NationalProcedure:
    raise refused


def _is(part: zipfile.ZipInfo, ending: str) -> bool:
    """Office's own lock files (~$…) and the shadow folder of another system are no documents."""
    base = part.filename.rsplit("/", 1)[-1]
    shadow = base.startswith(("~$", "._")) or part.filename.startswith("__MACOSX/")
    return base.lower().endswith(ending) and not shadow


def _jsonl(path: Path, passed: Told) -> Iterator[Row]:
    with path.open("rb") as stream:
        yield from _lines(stream, TOTAL_BYTES)


def _packed(path: Path, passed: Told) -> Iterator[Row]:
    limit = min(TOTAL_BYTES, max(_SMALL, RATIO * path.stat().st_size))
    with gzip.open(path, "rb") as stream:
        try:
            yield from _lines(stream, limit)
        except (gzip.BadGzipFile, zlib.error, EOFError):
            raise Refused(refuse("invalid", "procedures.import_broken_gzip")) from None


def _lines(stream: io.BufferedIOBase, limit: int) -> Iterator[Row]:
    """Rows are numbered by line, so that a person finds them; blank lines are none."""
    number = total = 0
    while line := stream.readline(LINE_BYTES + 1):
        number += 1
        total += len(line)
        if len(line) > LINE_BYTES:
            raise Refused(refuse("too_large", "procedures.import_long_line", line=number))
        if total > limit or number > MOST_LINES:
            raise Refused(refuse("too_large", "procedures.import_bomb"))
        if not _is_utf8(line):
            raise Refused(refuse("invalid", "procedures.import_encoding"))
        if line.strip():
            found = _tried(partial(read_line, line))
            named = code_of(line) if isinstance(found, Refusal) else found.code
            yield Row(number, named or f"dòng {number}", found)


def _is_utf8(line: bytes) -> bool:
    """One line in another encoding means that the whole file is."""
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _tried(read: Callable[[], NationalProcedure]) -> NationalProcedure | Refusal:
    try:
        return read()
    except Refused as refused:
        return refused.refusals[0]
