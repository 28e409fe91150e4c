"""Which characters a font can draw: PDF/A refuses a page with any other, and a name may hold any."""

from __future__ import annotations

import struct
from collections.abc import Iterator

UNDRAWN = "?"


def drawable(font: bytes) -> frozenset[str]:
    """The characters in the font's Unicode map (OpenType ``cmap``, formats 4 and 12)."""
    cmap = _table(font, b"cmap")
    count = struct.unpack_from(">H", cmap, 2)[0]
    offsets = (struct.unpack_from(">HHI", cmap, 4 + 8 * at)[2] for at in range(count))
    return frozenset(chr(code) for offset in offsets for code in _codes(cmap[offset:]))


def printable(text: str, drawn: frozenset[str]) -> str:
    """``text`` with each character outside ``drawn`` as ``UNDRAWN``."""
    strange = set(text) - drawn
    return text.translate({ord(char): UNDRAWN for char in strange}) if strange else text


def _table(font: bytes, tag: bytes) -> bytes:
    tables = struct.unpack_from(">H", font, 4)[0]
    for at in range(tables):
        name, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * at)
        if name == tag:
            return font[offset : offset + length]
    raise ValueError("the font has no character map")


def _codes(subtable: bytes) -> Iterator[int]:
    kind = struct.unpack_from(">H", subtable)[0]
    if kind == 4:
        yield from _format_4(subtable)
    elif kind == 12:
        groups = struct.unpack_from(">I", subtable, 12)[0]
        for at in range(groups):
            first, last, _ = struct.unpack_from(">III", subtable, 16 + 12 * at)
            yield from range(first, last + 1)


def _format_4(subtable: bytes) -> Iterator[int]:
    """Segments end with the sentinel 0xFFFF, which stands for no character."""
    segments = struct.unpack_from(">H", subtable, 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", subtable, 14)
    starts = struct.unpack_from(f">{segments}H", subtable, 16 + 2 * segments)
    for first, last in zip(starts, ends, strict=True):
        yield from range(first, min(last, 0xFFFE) + 1)
