"""The one function that takes personal data out of a text: for every list and whatever is published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chuan.base.kernel.text import fold, nfc

HIDDEN = "[đã che]"
_NUMBER = re.compile(r"(?<![\w.\-/])\+?\d(?:[ .\-]?\d){8,14}(?![\w\-/]|\.\d)")
_MAIL = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
_MONEY = re.compile(r"\s*(?:đồng|đ\b|vnđ|vnd|triệu|tỷ)", re.IGNORECASE)
_SHORT = 2
"""A name or address of fewer letters hides nothing: it would blot out ordinary words."""


def masked(text: str, hide: Sequence[str] = ()) -> str:
    """The text without numbers of persons, phones and accounts, mail addresses, and any of the words to ``hide``.

    Names match whatever their accents and capitals; sums of money stay.
    """
    plain = nfc(text)
    spans = sorted({*_numbers(plain), *_mails(plain), *_named(plain, hide)})
    parts, end = [], 0
    for since, until in spans:
        if since >= end:
            parts += [plain[end:since], HIDDEN]
        end = max(end, until)
    return "".join([*parts, plain[end:]])


def numbered(text: str) -> bool:
    """Whether somebody typed a number of a person, a phone or an account into the text."""
    return any(True for _ in _numbers(nfc(text)))


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    for found in _NUMBER.finditer(text):
        if not _MONEY.match(text, found.end()):
            yield found.span()


def _mails(text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _MAIL.finditer(text))


def _named(text: str, hide: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a name stands, compared letter by letter without marks."""
    bare = "".join(fold(char) or char for char in text)
    for name in hide:
        wanted = r"\s+".join(map(re.escape, fold(name).split()))
        if len(fold(name)) > _SHORT and len(bare) == len(text):
            yield from (found.span() for found in re.finditer(rf"(?<!\w){wanted}(?!\w)", bare))
