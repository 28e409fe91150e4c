"""Vietnamese text: one form for search, one order for lists, the same on every engine."""

from __future__ import annotations

import unicodedata

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # ngang huyền hỏi ngã sắc nặng


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def storable(text: str) -> str:
    """Without what no table holds: NUL, and halves of letters (lone surrogates), which scripts may send."""
    return "".join(c for c in text if c != "\0" and not "\ud800" <= c <= "\udfff")


def fold(text: str) -> str:
    """Lower case without any mark, đ as d, spaces single: "Hôn  nhân" and "hon nhan" fold alike."""
    lowered = text.lower().replace("đ", "d")
    bare = (c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))
    return " ".join("".join(bare).split())


def sort_key(text: str) -> str:
    """A string whose plain byte order is the Vietnamese order: by letter first, then by tone."""
    letters, tones = [], []
    for char in unicodedata.normalize("NFC", text.lower()):
        letter, tone = _split(char)
        at = _LETTERS.find(letter)
        letters.append(chr(0x41 + at) if at >= 0 and letter else letter)
        tones.append(str(tone))
    return "".join(letters) + "\t" + "".join(tones)


def _split(char: str) -> tuple[str, int]:
    """A letter with its quality mark kept, and the rank of its tone."""
    tone = 0
    kept = []
    for part in unicodedata.normalize("NFD", char):
        if part in _TONES:
            tone = _TONES.index(part)
        else:
            kept.append(part)
    return unicodedata.normalize("NFC", "".join(kept)), tone
