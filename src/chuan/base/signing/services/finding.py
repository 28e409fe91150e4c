"""Where a draft wants its signatures, number and day: read from its own words."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PdfReadError

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.signing.rules.places import Box, Places, Word, above, after, beside, foot

_NUMBER, _DAY, _MONTH = "số:", "ngày", "tháng"
_HEAD = 0.7
"""Number and day stand in the upper third of the first page."""


def reader_of(content: bytes) -> PdfReader:
    """The file opened; ``Refused`` where it is no PDF or is locked."""
    try:
        found = PdfReader(io.BytesIO(content))
        locked, pages = found.is_encrypted, len(found.pages) if not found.is_encrypted else 0
    except (PdfReadError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused(refuse("invalid", "signing.not_pdf", "file")) from error
    if locked:
        raise Refused(refuse("invalid", "signing.locked", "file"))
    if not pages:
        raise Refused(refuse("invalid", "signing.not_pdf", "file"))
    return found


def places(content: bytes, signer: str) -> Places:
    """The places of a draft that ends with the name of ``signer``; at its foot where the name is not found."""
    found = reader_of(content)
    words = [word for page in range(len(found.pages)) for word in _words(found, page)]
    name = next((one for one in reversed(words) if _plain(one.text) == _plain(signer)), None)
    last = len(found.pages) - 1
    there = name.page if name else last
    width = float(found.pages[there].mediabox.width)
    person, agency = above(name or foot(signer, last, width), width)
    below = float(found.pages[0].mediabox.height) * _HEAD
    head = [one for one in words if one.page == 0 and one.base > below]
    return Places(person, agency, *(_blank(head, mark) for mark in (_NUMBER, _DAY, _MONTH)))


def parties(content: bytes, inspector: str) -> tuple[Box, Box]:
    """Where minutes are signed: by whoever inspects, whose name stands there, and by the other side."""
    own = places(content, inspector).person
    return own, beside(own, float(reader_of(content).pages[own.page].mediabox.width))


def _blank(words: list[Word], mark: str) -> Any:
    """The blank behind the first word that ends with ``mark``."""
    found = next((one for one in words if _plain(one.text).endswith(mark)), None)
    return after(found) if found else None


def _words(found: PdfReader, page: int) -> Iterator[Word]:
    kept: list[Word] = []

    def visit(text: str, page_by: list[float], line_by: list[float], _font: Any, size: float) -> None:
        if text.strip():
            left, base, up = _placed(line_by, page_by)
            kept.append(Word(page, text.strip(), left, base, size * up))

    found.pages[page].extract_text(visitor_text=visit)
    yield from kept


def _placed(inner: list[float], outer: list[float]) -> tuple[float, float, float]:
    """Where the matrix ``inner`` within ``outer`` puts the origin, and how much it enlarges letters."""
    x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
    y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
    return x, y, abs(inner[3] * outer[3]) or 1.0


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
