"""Sổ chứng thực bản sao từ bản chính: the certified copies of one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, day, day_words, money, plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet


@dataclass(frozen=True, slots=True)
class CopyLine:
    """One certification number: ``copies`` certified from one original, ``fee`` in đồng."""

    number: str
    requester: str
    original: str
    signer: str
    copies: int
    fee: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class CopiesRegister:
    MEANING: ClassVar[str] = "copies_register"
    PAGES: ClassVar[tuple[str, ...]] = ("a4-landscape",)

    head: Head
    on: date
    lines: tuple[CopyLine, ...]
    keeper: str
    book: str = ""

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "day": day_words(self.on),
            "book": plain(self.book),
            "rows": [_row(line, self.on) for line in self.lines],
            "total": count(len(self.lines)),
            "copies": count(sum(line.copies for line in self.lines)),
            "fees": money(sum(line.fee for line in self.lines)),
            "keeper": plain(self.keeper),
        }


def _row(line: CopyLine, on: date) -> list[str]:
    texts = [plain(text) for text in (line.requester, line.original, line.signer)]
    return [plain(line.number), day(on), *texts, count(line.copies), money(line.fee), plain(line.note)]
