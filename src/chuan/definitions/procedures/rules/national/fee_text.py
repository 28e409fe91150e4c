"""Fees of a national procedure, where its text is one plain amount in đồng; all else stays text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"(Phí|Lệ phí)\s*:\s*(\d{1,3}(?:\.\d{3})+|\d{1,12})\s*Đồng(?:\s*\((.*)\))?")
_MONEY = re.compile(r"\d[\d.,]*\s*(?:đ\b|đồng|usd|%|/)|/\s*\w+|\d{1,3}(?:[.,]\d{3})+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """``amount`` đồng of one kind (Phí or Lệ phí); ``condition`` as the export words it."""

    kind: str
    amount: int
    condition: str


def amounts(text: str) -> tuple[tuple[Amount, ...], tuple[str, ...]]:
    """The plain amounts of a fee text, and the lines that a person must read."""
    plain: list[Amount] = []
    unread: list[str] = []
    for line in filter(None, (part.strip() for part in text.split("\n"))):
        found = _amount(line)
        if found:
            plain.append(found)
        else:
            unread.append(line)
    return tuple(dict.fromkeys(plain)), tuple(dict.fromkeys(unread))


def _amount(line: str) -> Amount | None:
    """None where the bracket names another amount, a share or a unit: it could change the sum."""
    match = _LINE.fullmatch(line)
    if not match or _MONEY.search(match[3] or ""):
        return None
    return Amount(match[1], int(match[2].replace(".", "")), (match[3] or "").strip())
