"""Opening what is compressed without being blown up by it: sizes are counted, never believed."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import IO

from chuan.base.kernel.refusal import Refused, refuse

PART_BYTES = 30_000_000
"""The most one part of a .docx, or one .docx in an archive, may unpack to."""
ARCHIVE_FILES = 50_000
RATIO = 200
"""The most a part may grow: real exports grow 22 times at most."""
_SMALL = 1_000_000  # below this size the ratio says nothing
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def open_zip(source: bytes | IO[bytes]) -> zipfile.ZipFile:
    """The archive; ``Refused`` where it is an old .doc, no archive, or has too many files."""
    stream: IO[bytes] = io.BytesIO(source) if isinstance(source, bytes) else source
    head = stream.read(len(_OLD_WORD))
    stream.seek(0)
    if head == _OLD_WORD:
        raise Refused(refuse("invalid", "procedures.import_old_word"))
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Refused(refuse("invalid", "procedures.import_broken_zip")) from None
    if len(archive.infolist()) > ARCHIVE_FILES:
        raise Refused(refuse("too_large", "procedures.import_too_many", most=ARCHIVE_FILES))
    return archive


def read_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """The bytes of one part; ``Refused`` where they are too many, locked or damaged."""
    if part.flag_bits & 0x1:
        raise Refused(refuse("invalid", "procedures.import_locked"))
    bomb = part.file_size > _SMALL and part.file_size > RATIO * max(part.compress_size, 1)
    if bomb or part.file_size > PART_BYTES:
        raise Refused(refuse("too_large", "procedures.import_bomb"))
    try:
        with archive.open(part) as stream:
            data = stream.read(PART_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
        raise Refused(refuse("invalid", "procedures.import_broken_zip")) from None
    if len(data) > PART_BYTES:
        raise Refused(refuse("too_large", "procedures.import_bomb"))
    return data
