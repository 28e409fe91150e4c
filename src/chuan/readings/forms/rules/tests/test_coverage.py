from __future__ import annotations

import struct

import pytest

from chuan.readings.forms.rules.coverage import drawable, printable


def _font(*subtables: bytes) -> bytes:
    """A font file holding nothing but a character map."""
    offset = 4 + 8 * len(subtables)
    records = b""
    for subtable in subtables:
        records += struct.pack(">HHI", 3, 1, offset)
        offset += len(subtable)
    cmap = struct.pack(">HH", 0, len(subtables)) + records + b"".join(subtables)
    return (
        struct.pack(">4sHHHH", b"OTTO", 1, 0, 0, 0) + struct.pack(">4sIII", b"cmap", 0, 28, len(cmap)) + cmap
    )


_BASIC = struct.pack(">HHHHHHH", 4, 0, 0, 4, 0, 0, 0) + struct.pack(">HHHHH", 0x63, 0xFFFF, 0, 0x61, 0xFFFF)
_WIDE = struct.pack(">HHIII", 12, 0, 0, 0, 1) + struct.pack(">III", 0x1F600, 0x1F601, 1)


def test_both_formats_are_read() -> None:
    assert drawable(_font(_BASIC, _WIDE)) == frozenset("abc\U0001f600\U0001f601")


def test_font_without_map_is_an_error() -> None:
    with pytest.raises(ValueError, match="no character map"):
        drawable(struct.pack(">4sHHHH", b"OTTO", 0, 0, 0, 0))


def test_only_strange_letters_are_replaced() -> None:
    assert printable("abcab", frozenset("ab")) == "ab?ab"
    assert printable("abab", frozenset("ab")) == "abab"
