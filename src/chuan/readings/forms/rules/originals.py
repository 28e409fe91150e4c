"""Giấy nhận lại bản chính: which of the citizen's originals went back, to whom, and what he showed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from chuan.readings.forms.rules.formatting import amount, count, moment_words, plain
from chuan.readings.forms.rules.parts import Head, Party, Sheet, head_sheet, party_sheet


@dataclass(frozen=True, slots=True)
class OriginalLine:
    """One original: which paper it is (``note``), how many, and what is said of it (``remark``)."""

    name: str
    count: int = 1
    note: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class OriginalsBack:
    """``shown``: what the taker showed in place of a signature on the slip; ``at`` the moment of giving back."""

    MEANING: ClassVar[str] = "originals"
    PAGES: ClassVar[tuple[str, ...]] = ("a5", "a4")

    head: Head
    code: str
    procedure: str
    owner: Party
    taker: str
    shown: str
    at: datetime
    lines: tuple[OriginalLine, ...]
    officer: str

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "code": plain(self.code),
            "procedure": plain(self.procedure),
            "owner": party_sheet(self.owner),
            "taker": plain(self.taker),
            "shown": plain(self.shown),
            "moment": moment_words(self.at),
            "rows": [_row(at, line) for at, line in enumerate(self.lines, start=1)],
            "total": count(sum(line.count for line in self.lines)),
            "officer": plain(self.officer),
        }


def _row(at: int, line: OriginalLine) -> list[str]:
    name = f"{line.name} ({line.note})" if line.note else line.name
    return [count(at), plain(name), amount(line.count), plain(line.remark)]
