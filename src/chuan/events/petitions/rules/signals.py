"""Words that may show a khiếu nại, a tố cáo or harassment: a hint for the official, who decides."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from chuan.base.kernel.text import fold, nfc

_WORD = re.compile(r"\w+")
_DENIED = frozenset({"khong", "chua", "chang"})
_BETWEEN = frozenset({"phai", "la", "don", "co", "y", "dinh", "muon", "he", "de", "mot"})
"""What may stand between a denial and the word it denies: "tôi không phải là tố cáo ai"."""


def signals(text: str, table: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """What the text may be, in the order of the table; accents may be missing, a wrong accent is another word."""
    words = _WORD.findall(nfc(text).lower())
    return tuple(kind for kind, phrases in table.items() if any(_said(words, one) for one in phrases))


def _said(words: Sequence[str], phrase: str) -> bool:
    wanted = nfc(phrase).lower().split()
    return any(
        all(_same(word, want) for word, want in zip(words[at:], wanted, strict=False))
        and not _denied(words, at)
        for at in range(len(words) - len(wanted) + 1)
    )


def _same(word: str, wanted: str) -> bool:
    """The very word, or the word typed without any mark."""
    return word == wanted or (word == fold(word) and word == fold(wanted))


def _denied(words: Sequence[str], at: int) -> bool:
    """Whether the words right before say that it is none."""
    before = (fold(word) for word in reversed(words[:at]))
    return next((word in _DENIED for word in before if word not in _BETWEEN), False)
