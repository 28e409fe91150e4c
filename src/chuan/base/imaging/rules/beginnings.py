"""What a file is, by its first and last bytes: a name and an ending prove nothing."""

from __future__ import annotations

import re
import unicodedata

PDF, PICTURE = "pdf", "picture"
_BEGINNINGS = ((b"%PDF-", PDF), (b"\xff\xd8\xff", PICTURE), (b"\x89PNG\r\n\x1a\n", PICTURE))
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"PK\x03\x04", b"\xca\xfe\xba\xbe", b"Rar!", b"7z\xbc\xaf")
_END = b"%%EOF"
_TAIL = 2048
"""Bytes that some scanners add after the end of a PDF."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')


def kind_of(content: bytes) -> str:
    """``PDF``, ``PICTURE`` or "" for anything else."""
    return next((kind for start, kind in _BEGINNINGS if content.startswith(start)), "")


def is_program(content: bytes) -> bool:
    """Whether it begins like a program, a script or an archive."""
    return content.startswith(_PROGRAMS)


def is_mixed(content: bytes) -> bool:
    """Whether a PDF carries something else after its end (an archive, a program)."""
    end = content.rfind(_END)
    if end < 0:
        return False
    rest = content[end + len(_END) :].strip(b"\r\n\t \0")
    return len(rest) > _TAIL or is_program(rest)


def plain_name(name: str) -> str:
    """A file's name as people may read it: its last part, no control or direction marks, 100 letters; "" for none."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    seen = "".join(letter for letter in last if unicodedata.category(letter)[0] != "C")
    stem = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", seen)).rsplit(".", 1)[0]
    return " ".join(stem.split()).strip(". ")[:100]
